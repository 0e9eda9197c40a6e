package dev.sottovoce.harness.proof;

import static dev.sottovoce.harness.proof.Mutant.ALEXA;
import static dev.sottovoce.harness.proof.Mutant.CX;
import static dev.sottovoce.harness.proof.Mutant.MESSENGER;

import dev.sottovoce.harness.proof.LeakyChannel.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Adapters that leak, each in one way. */
final class Mutants {
    private static final String SPEECH = "<speak>";
    private static final String END = "}";

    private Mutants() {}

    static List<Mutant> all() {
        return List.of(
                alexa(
                        "M02",
                        "reprompt says the amount",
                        after(
                                "\"reprompt\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>",
                                v -> digits(v) + " ")),
                alexa(
                        "M03",
                        "alias of a substitution",
                        after(SPEECH, v -> "<sub alias='" + digits(v) + "'>that</sub> ")),
                alexa(
                        "M04",
                        "card fuller than the speech",
                        before(
                                ",\"shouldEndSession\"",
                                v -> ",\"card\":{\"type\":\"Simple\",\"content\":\"" + digits(v) + "\"}")),
                alexa(
                        "M05",
                        "account object for the screen",
                        before(
                                ",\"shouldEndSession\"",
                                v ->
                                        ",\"directives\":[{\"type\":\"Alexa.Presentation.APL.RenderDocument\",\"datasources\":{\"account\":{\"available\":"
                                                + v + "}}}]")),
                cx("M06", "display exact where speech is rounded", after("\"text\":[\"", v -> digits(v) + " ")),
                messenger(
                        "M07",
                        "title of a button",
                        before(
                                ",\"metadata\"",
                                v -> ",\"quick_replies\":[{\"content_type\":\"text\",\"title\":\"" + digits(v)
                                        + "\",\"payload\":\"x\"}]")),
                messenger(
                        "M08",
                        "payload of a button",
                        before(
                                ",\"metadata\"",
                                v ->
                                        ",\"quick_replies\":[{\"content_type\":\"text\",\"title\":\"Yes\",\"payload\":\"{\\\"b\\\":"
                                                + v + "}\"}]")),
                alexa("M09", "session attribute", after("\"sessionAttributes\":{", v -> "\"balance\":" + v + ",")),
                cx("M10", "session parameter", after("\"parameters\":{", v -> "\"balance\":" + v + ",")),
                alexa(
                        "M11",
                        "slot of an updated intent",
                        before(
                                ",\"shouldEndSession\"",
                                v ->
                                        ",\"directives\":[{\"type\":\"Dialog.ElicitSlot\",\"slotToElicit\":\"account\",\"updatedIntent\":{\"name\":\"CheckBalanceIntent\",\"confirmationStatus\":\"NONE\",\"slots\":{\"account\":{\"name\":\"account\",\"value\":\""
                                                + digits(v) + "\"}}}}]")),
                alexa(
                        "M12",
                        "dynamic entities",
                        before(
                                ",\"shouldEndSession\"",
                                v ->
                                        ",\"directives\":[{\"type\":\"Dialog.UpdateDynamicEntities\",\"types\":[{\"name\":\""
                                                + digits(v) + "\"}]}]")),
                alexa("M15", "entity tag", (message, v) -> message.header("etag", "\"" + v + "\"")),
                cx(
                        "M16",
                        "query of an address",
                        before(
                                ",\"sessionInfo\"",
                                v -> ",\"payload\":{\"url\":\"https://bank.example/s/x?b=" + v + "\"}")),
                alexa(
                        "M17",
                        "length by the value",
                        (message, v) -> message.body(message.body() + " ".repeat((int) (v % 97)))),
                messenger("M23", "metadata for other apps", after("\"metadata\":\"", v -> v + "-")),
                alexa("M26", "cacheable body", (message, v) -> message.header("cache-control", "max-age=" + v)),
                alexa(
                        "M30",
                        "Base64",
                        speech(v -> Base64.getEncoder().encodeToString(digits(v).getBytes(StandardCharsets.US_ASCII)))),
                alexa(
                        "M31",
                        "hex of the digits",
                        speech(v -> HexFormat.of().formatHex(digits(v).getBytes(StandardCharsets.US_ASCII)))),
                alexa("M32", "SHA-256", speech(Mutants::hash)),
                alexa(
                        "M33",
                        "zero-width spaces between digits",
                        speech(v -> String.join("\u200b", digits(v).split("")))),
                alexa("M34", "words of a third language", speech(Mutants::german)),
                alexa(
                        "M35",
                        "reversed digits",
                        speech(v ->
                                new StringBuilder(Long.toString(v)).reverse().toString())),
                alexa("M36", "name of a key", after("\"sessionAttributes\":{", v -> "\"k" + v + "\":\"x\",")),
                alexa(
                        "M41",
                        "key written twice",
                        after("\"sessionAttributes\":{", v -> "\"h\":\"" + digits(v) + "\",")),
                alexa(
                        "M42",
                        "length of a list by the value",
                        before(
                                ",\"shouldEndSession\"",
                                v -> ",\"directives\":[" + "null,".repeat((int) (v % 9)) + "null]")),
                alexa(
                        "M43",
                        "white space by the value",
                        (message, v) ->
                                message.body(message.body().replaceFirst(":", ":" + " ".repeat((int) (v % 89))))),
                alexa(
                        "M44",
                        "needless escapes by the value",
                        (message, v) -> message.body(
                                message.body().replaceFirst("speak>", v % 2 == 0 ? "speak>" : "sp\\\\u0065ak>"))));
    }

    private static Mutant alexa(String id, String what, BiFunction<Message, Long, Message> leak) {
        return new Mutant(id, what, ALEXA, leak);
    }

    private static Mutant cx(String id, String what, BiFunction<Message, Long, Message> leak) {
        return new Mutant(id, what, CX, leak);
    }

    private static Mutant messenger(String id, String what, BiFunction<Message, Long, Message> leak) {
        return new Mutant(id, what, MESSENGER, leak);
    }

    private static BiFunction<Message, Long, Message> after(
            String place, java.util.function.LongFunction<String> more) {
        return (message, v) -> {
            int at = message.body().indexOf(place);
            // Where there is no such place, the leak adds it before the last brace.
            return at < 0
                    ? message.body(message.body().substring(0, message.body().length() - 1) + ",\"more\":\""
                            + more.apply(v).replace("\"", "") + "\"" + END)
                    : message.body(message.body().substring(0, at + place.length())
                            + more.apply(v)
                            + message.body().substring(at + place.length()));
        };
    }

    private static BiFunction<Message, Long, Message> before(
            String place, java.util.function.LongFunction<String> more) {
        return (message, v) -> {
            int at = message.body().indexOf(place);
            return at < 0
                    ? message.body(message.body().substring(0, message.body().length() - 1) + more.apply(v) + END)
                    : message.body(message.body().substring(0, at)
                            + more.apply(v)
                            + message.body().substring(at));
        };
    }

    private static BiFunction<Message, Long, Message> speech(java.util.function.LongFunction<String> more) {
        return after(SPEECH, v -> more.apply(v) + " ");
    }

    private static String digits(long v) {
        return String.format(Locale.ROOT, "%d.%02d", v / 100, v % 100);
    }

    private static String hash(long v) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(digits(v).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256; use a standard one", e);
        }
    }

    /** Digit by digit, in German. */
    private static String german(long v) {
        var words = List.of("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun");
        return String.join(
                " ", Long.toString(v).chars().mapToObj(c -> words.get(c - '0')).toList());
    }
}
