package dev.sottovoce.adapters.bank.demo;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Account numbers with valid check digits, at bank codes that no bank has.
 *
 * @see <a href="https://www.iso.org/standard/81090.html">ISO 13616: International bank account number</a>
 */
record AccountNumbers(Chance chance) {
    private static final List<Integer> SPANISH_WEIGHTS = List.of(1, 2, 4, 8, 5, 10, 9, 7, 3, 6);
    private static final List<Integer> ROUTING_WEIGHTS = List.of(3, 7, 1, 3, 7, 1, 3, 7);

    /**
     * A number as the country writes it, without separators: an IBAN, or in the United States routing number and
     * account number.
     */
    String of(Locale locale, String key) {
        return switch (locale.getCountry()) {
            case "GB" -> iban("GB", "QUIE" + "99" + chance.digits(key + "/sort", 4) + chance.digits(key, 8));
            case "ES" -> iban("ES", spanish("9990" + chance.digits(key + "/office", 4), chance.digits(key, 10)));
            case "US" -> routing("8099" + chance.digits(key + "/routing", 4)) + chance.digits(key, 10);
            default ->
                throw new IllegalArgumentException(
                        "no account numbers for " + locale.getCountry() + ": add its format to AccountNumbers");
        };
    }

    private static String iban(String country, String rest) {
        int remainder = mod97(rest + country + "00");
        return country + String.format(Locale.ROOT, "%02d", 98 - remainder) + rest;
    }

    /** The remainder that ISO 7064 takes, letters counting from A = 10. */
    static int mod97(String letters) {
        StringBuilder digits = new StringBuilder();
        letters.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    static String spanish(String bankAndOffice, String account) {
        return bankAndOffice + spanishDigit("00" + bankAndOffice) + spanishDigit(account) + account;
    }

    private static int spanishDigit(String tenDigits) {
        int digit = 11 - weighted(tenDigits, SPANISH_WEIGHTS) % 11;
        return digit == 11 ? 0 : digit == 10 ? 1 : digit;
    }

    private static String routing(String eightDigits) {
        return eightDigits + Math.floorMod(-weighted(eightDigits, ROUTING_WEIGHTS), 10);
    }

    private static int weighted(String digits, List<Integer> weights) {
        int sum = 0;
        for (int at = 0; at < weights.size(); at++) {
            sum += weights.get(at) * Character.digit(digits.charAt(at), 10);
        }
        return sum;
    }
}
