package dev.sottovoce.privacy.ingress;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what a customer should not have written, before anybody reads the text: card numbers become {@code [CARD.PAN]},
 * IBANs {@code [IBAN]}, and PINs, passwords and card codes {@code [AUTH]}. Digits may be grouped, written in any
 * script, or spelt out in English or Spanish.
 *
 * @see <a href="https://www.iso.org/standard/70484.html">ISO/IEC 7812-1: 8 to 19 digits with a check digit by Luhn</a>
 * @see <a href="https://www.iso.org/standard/81090.html">ISO 13616-1: an IBAN is 1 modulo 97</a>
 */
public final class Masking {
    private static final String PAN = "[CARD.PAN]";
    private static final String IBAN = "[IBAN]";
    private static final String AUTH = "[AUTH]";
    private static final int SHORTEST_PAN = 13;
    private static final int LONGEST_PAN = 19;
    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final int SHORTEST_CODE = 3;
    private static final int LONGEST_CODE = 8;

    /** So many words may stand between "PIN" and its digits. */
    private static final int WORDS_BEFORE_CODE = 3;

    private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\p{Nd}+");
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("[\\s.,/\\-\\u00ad\\u2010-\\u2015\\u200b\\u2060]{0,3}");
    private static final Pattern IBAN_START =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])[A-Za-z]{2}\\d{2}(?=[ \\-]?[A-Za-z0-9])");
    private static final Set<String> SECRETS = Set.of(
            "pin",
            "cvv",
            "cvc",
            "cvv2",
            "passcode",
            "password",
            "clave",
            "contraseña",
            "contrasena",
            "código",
            "codigo");
    private static final Map<String, String> DIGITS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("cero", "0"),
            Map.entry("uno", "1"),
            Map.entry("dos", "2"),
            Map.entry("tres", "3"),
            Map.entry("cuatro", "4"),
            Map.entry("cinco", "5"),
            Map.entry("seis", "6"),
            Map.entry("siete", "7"),
            Map.entry("ocho", "8"),
            Map.entry("nueve", "9"));

    private Masking() {}

    /** A word or a run of digits; {@code digits} is empty when it is no number. */
    private record Piece(int from, int to, String word, String digits) {}

    /** The text with every such secret masked. */
    public static String mask(String text) {
        return codes(cards(ibans(text)));
    }

    /** Whether something was masked in a text. */
    public static boolean isMasked(String text) {
        return text.contains(PAN) || text.contains(IBAN) || text.contains(AUTH);
    }

    private static String ibans(String text) {
        var out = new StringBuilder();
        int done = 0;
        Matcher start = IBAN_START.matcher(text);
        while (start.find()) {
            int end = start.start() < done ? -1 : endOfIban(text, start.start());
            if (end > 0) {
                out.append(text, done, start.start()).append(IBAN);
                done = end;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The longest run from here that is an IBAN and ends with a word; -1 when there is none. */
    private static int endOfIban(String text, int from) {
        var letters = new StringBuilder();
        int end = -1;
        for (int at = from; at < text.length() && letters.length() < LONGEST_IBAN; at++) {
            char c = text.charAt(at);
            if (isIbanLetter(c)) {
                letters.append(Character.toUpperCase(c));
                boolean wordEnds = at + 1 == text.length() || !isIbanLetter(text.charAt(at + 1));
                if (wordEnds && letters.length() >= SHORTEST_IBAN && isIban(letters.toString())) {
                    end = at + 1;
                }
            } else if (c != ' ' && c != '-') {
                break;
            }
        }
        return end;
    }

    private static boolean isIbanLetter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isIban(String letters) {
        var number = new StringBuilder();
        (letters.substring(4) + letters.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static String cards(String text) {
        List<Piece> pieces = pieces(text);
        var out = new StringBuilder();
        int done = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int last = lastOfCard(text, pieces, i);
            if (last >= 0) {
                out.append(text, done, pieces.get(i).from()).append(PAN);
                done = pieces.get(last).to();
                i = last;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The last piece of the longest card number that begins with this one; -1 when none does. */
    private static int lastOfCard(String text, List<Piece> pieces, int first) {
        var digits = new StringBuilder();
        int last = -1;
        for (int i = first; i < pieces.size() && digits.length() < LONGEST_PAN; i++) {
            if (pieces.get(i).digits().isEmpty() || (i > first && !follows(text, pieces, i))) {
                break;
            }
            digits.append(pieces.get(i).digits());
            boolean isLong = digits.length() >= SHORTEST_PAN && digits.length() <= LONGEST_PAN;
            if (isLong && isLuhn(digits)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean follows(String text, List<Piece> pieces, int at) {
        return BETWEEN_DIGITS
                .matcher(text)
                .region(pieces.get(at - 1).to(), pieces.get(at).from())
                .matches();
    }

    private static boolean isLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** "My PIN is 1234", "la clave es uno dos tres cuatro". */
    private static String codes(String text) {
        List<Piece> pieces = pieces(text);
        var out = new StringBuilder();
        int done = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (!SECRETS.contains(pieces.get(i).word())) {
                continue;
            }
            int first = i + 1;
            while (first < pieces.size()
                    && first - i <= WORDS_BEFORE_CODE
                    && pieces.get(first).digits().isEmpty()) {
                first++;
            }
            int last = lastOfCode(text, pieces, first);
            if (last >= 0) {
                out.append(text, done, pieces.get(first).from()).append(AUTH);
                done = pieces.get(last).to();
                i = last;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int lastOfCode(String text, List<Piece> pieces, int first) {
        var digits = new StringBuilder();
        int last = first;
        while (last < pieces.size()
                && !pieces.get(last).digits().isEmpty()
                && (last == first || follows(text, pieces, last))) {
            digits.append(pieces.get(last).digits());
            last++;
        }
        return digits.length() >= SHORTEST_CODE && digits.length() <= LONGEST_CODE ? last - 1 : -1;
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher found = PIECE.matcher(text);
        while (found.find()) {
            String word = found.group().toLowerCase(Locale.ROOT);
            String digits = Character.isDigit(word.codePointAt(0)) ? plain(word) : DIGITS.getOrDefault(word, "");
            pieces.add(new Piece(found.start(), found.end(), word, digits));
        }
        return pieces;
    }

    private static String plain(String digits) {
        var plain = new StringBuilder();
        digits.codePoints().forEach(c -> plain.append(Character.digit(c, 10)));
        return plain.toString();
    }
}
