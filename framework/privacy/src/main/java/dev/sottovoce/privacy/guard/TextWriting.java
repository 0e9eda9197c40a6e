package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.speech.Speller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** An identifier or a name in each surface form. */
final class TextWriting {
    static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private final boolean identifier;

    TextWriting(String text, boolean identifier) {
        this.text = text;
        this.identifier = identifier;
    }

    /** The text in this form; empty where there is none. */
    String in(SurfaceForm form) {
        return switch (form) {
            case PLAIN, MINOR_UNITS -> text;
            case COMMAS -> grouped(",");
            case DOTS -> grouped(".");
            case NO_BREAK -> identifier ? grouped("\u00a0") : text.replace(' ', '\u00a0');
            case APOSTROPHES -> grouped("'");
            case ONE_BY_ONE -> oneByOne(Locale.UK);
            case UNO_A_UNO -> oneByOne(SPAIN);
            case UPPER_CASE -> (identifier ? oneByOne(Locale.UK) : text).toUpperCase(Locale.ROOT);
            case PAIRS -> identifier ? pairs(text) : "";
            case SAY_AS -> "<say-as interpret-as=\"digits\">" + text + "</say-as>";
            case BREAKS -> joined("<break time=\"200ms\"/>");
            case ALIAS -> "<sub alias=\"" + text + "\">it</sub>";
            case ZERO_WIDTH -> joined("\u200b");
            case FULL_WIDTH -> moved('!', '~', 0xff01 - '!');
            case ARABIC -> identifier ? moved('0', '9', 0x660 - '0') : "";
            case MATHEMATICAL -> identifier ? moved('0', '9', 0x1d7ce - '0') : moved('a', 'z', 0x1d41a - 'a');
            case SUPERSCRIPT ->
                identifier ? each(c -> digit(c) ? RAISED.substring(c - '0', c - '0' + 1) : plain(c)) : "";
            case KEYCAPS -> identifier ? each(c -> digit(c) ? plain(c) + "\ufe0f\u20e3" : plain(c)) : "";
            case ESCAPES -> each(c -> c < 0x10000 ? "\\u%04x".formatted(c) : plain(c));
            case ENTITIES -> each(c -> "&#" + c + ";");
            case PERCENT -> bytes("%%%02x");
            case BASE64 -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case BASE64URL ->
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case HEX -> bytes("%02x");
            case BASE64_TWICE -> twice();
            case PATH -> "https://bank.example/s/" + text.replace(' ', '-').replace(",", "");
            case SPLIT -> halves();
            case NO_CENTS, WORDS_AND, WORDS, WORDS_POINT, MASCULINE, FEMININE, WORDS_COMA, MIXED -> "";
        };
    }

    private String grouped(String mark) {
        return identifier ? text.replaceAll("(.{4})(?=.)", "$1" + mark) : "";
    }

    private String oneByOne(Locale locale) {
        return identifier ? Speller.of(locale).digits(text) : "";
    }

    /** "Forty-eight thirty-one", a zero in front as "oh", letters as they are. */
    static String pairs(String text) {
        var speller = Speller.of(Locale.UK);
        var out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean pair = at + 1 < text.length() && digit(c) && digit(text.charAt(at + 1));
            if (pair && c != '0') {
                out.append(speller.cardinal(Integer.parseInt(text.substring(at, at + 2))));
            } else if (pair) {
                out.append("oh ").append(speller.cardinal(text.charAt(at + 1) - '0'));
            } else {
                out.append(digit(c) ? speller.cardinal(c - '0') : plain(c));
            }
            out.append(' ');
            at += pair ? 2 : 1;
        }
        return out.toString().strip();
    }

    private String joined(String mark) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(mark));
    }

    private String moved(int first, int last, int by) {
        return each(c -> Character.toString(c >= first && c <= last ? c + by : c));
    }

    private String each(IntFunction<String> writing) {
        return text.codePoints().mapToObj(writing).collect(Collectors.joining());
    }

    private String bytes(String format) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(format.formatted(b & 0xff));
        }
        return out.toString();
    }

    private String twice() {
        byte[] once = Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(once);
    }

    private String halves() {
        int half = text.length() / 2;
        return text.substring(0, half) + "\n" + text.substring(half);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String plain(int c) {
        return Character.toString(c);
    }
}
