package dev.sottovoce.privacy.detect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.IBANValidator;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.iban4j.IbanUtil;

/**
 * Numbers made by the rules of their standards, and ways to write them. No number is copied from anywhere; some may be
 * somebody's by chance.
 *
 * @see <a href="https://www.iso.org/standard/70484.html">ISO/IEC 7812-1: lengths and the Luhn formula</a>
 */
final class Vectors {
    /** First digits and length of what networks issue, with those that lists of issuers miss. */
    private static final List<String> NETWORKS = List.of(
            "4:13", "4:16", "4:19", "51:16", "55:16", "2221:16", "2720:16", "34:15", "37:15", "36:14", "300:14",
            "6011:16", "65:19", "3528:16", "3589:19", "1800:15", "2131:15", "62:16", "62:19", "50:12", "5018:13",
            "6304:18", "0604:12", "6759:19", "2014:15", "9792:16", "2200:16", "60:16", "1:15");

    private static final List<UnaryOperator<String>> WRITINGS = List.of(
            number -> number,
            number -> grouped(number, " "),
            number -> grouped(number, "-"),
            number -> grouped(number, "."),
            number -> grouped(number, "\u00a0"),
            number -> grouped(number, "\u2009"),
            number -> grouped(number, "/"),
            number -> number.replaceAll("(.)(?=.)", "$1 "),
            number -> number.replaceAll("(.)(?=.)", "$1\u200b"),
            number -> moved(number, 0xff10),
            number -> moved(number, 0x660),
            number -> moved(number, 0x1d7ce));

    private final SplittableRandom random;

    Vectors(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Card numbers of every network. */
    List<String> cards() {
        return NETWORKS.stream()
                .map(network -> network.split(":", -1))
                .map(parts -> withCheckDigit(parts[0] + digits(Integer.parseInt(parts[1]) - parts[0].length() - 1)))
                .toList();
    }

    /** An account number of every country whose account numbers have a form. */
    List<String> ibans() {
        var ibans = new ArrayList<String>();
        for (CountryCode country : CountryCode.values()) {
            if (IbanUtil.isSupportedCountry(country)) {
                // The two oracles differ on where some countries have letters: what both take is meant.
                Stream.generate(() -> new Iban.Builder(new java.util.Random(random.nextLong()))
                                .countryCode(country)
                                .buildRandom()
                                .toString())
                        .limit(40)
                        .filter(IBANValidator.getInstance()::isValid)
                        .findFirst()
                        .ifPresent(ibans::add);
            }
        }
        for (String form :
                List.of("AE19n", "MU4a19n3a", "FK2a12n", "HN4a20n", "MN16n", "NI4a20n", "SO19n", "YE4a4n18c")) {
            ibans.add(ofForm(form));
        }
        return List.copyOf(ibans);
    }

    private String ofForm(String form) {
        var account = new StringBuilder();
        Matcher part = Pattern.compile("(\\d+)([nac])").matcher(form.substring(2));
        while (part.find()) {
            for (int i = 0; i < Integer.parseInt(part.group(1)); i++) {
                boolean digit = part.group(2).equals("n") || (part.group(2).equals("c") && random.nextBoolean());
                account.append((char) (digit ? '0' + random.nextInt(10) : 'A' + random.nextInt(26)));
            }
        }
        String country = form.substring(0, 2);
        var number = new StringBuilder();
        (account + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + "%02d".formatted(check) + account;
    }

    /** The number as people and programs write it. */
    static List<String> written(String number) {
        return WRITINGS.stream().map(writing -> writing.apply(number)).toList();
    }

    /** An account number as banks write it, and how else. */
    static List<String> writtenIbans(String iban) {
        return List.of(
                iban,
                iban.toLowerCase(Locale.ROOT),
                grouped(iban, " "),
                grouped(iban, "-"),
                grouped(iban, "."),
                grouped(iban, "\u00a0"),
                grouped(iban.toLowerCase(Locale.ROOT), " "),
                iban.replaceAll("(.)(?=.)", "$1\u200b"),
                iban.replaceAll("(.)(?=.)", "$1 "));
    }

    String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    static String grouped(String text, String mark) {
        return text.replaceAll("(.{4})(?=.)", "$1" + mark);
    }

    private static String moved(String text, int zero) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? zero + c - '0' : c));
        return out.toString();
    }
}
