package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.guard.Template.Segment;
import dev.sottovoce.privacy.guard.Verdict.Passed;
import dev.sottovoce.privacy.guard.Verdict.Reason;
import dev.sottovoce.privacy.guard.Verdict.Tripped;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.MessageUse.Fill;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A catalogue, a schema, and one turn with a clean answer: about 48,000 pounds were told, 48,317.29 were there. */
final class Conversation {
    static final String HANDLE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    static final Image ACCOUNT = new Image(Form.EXACT, "", "current account", "Current Account");
    static final Image ROUNDED = new Image(Form.ROUNDED, "", "forty-eight thousand pounds", "£48,000");
    static final Image EXACT = new Image(
            Form.EXACT, "", "forty-eight thousand three hundred and seventeen pounds twenty-nine", "£48,317.29");

    static final String SCHEMA = """
            wire alexa-response 1                    body json max 24576
            /version                                 const "1.0"
            /sessionAttributes/h                     handle
            /response/outputSpeech/type              const "SSML"
            /response/outputSpeech/ssml              ssml speech tags speak,s,break[time=200ms|400ms],sub[alias=U K]
            /response/card/type                      const "Simple" "LinkAccount"
            /response/card/title                     text display no-holes
            /response/card/text                      text display
            /response/card/image/smallImageUrl       url https://bank.example/i/
            /response/reprompt/outputSpeech/ssml     ssml speech no-holes
            /response/directives[0..1]/type          const "Dialog.ElicitSlot"
            /response/directives[]/slotToElicit      const @slots      # a closed list
            /response/directives[]/updatedIntent/slots/@slots/name const @slots
            /response/suggestions[0..2]/title        text display no-holes
            /response/to                             echo /session/user/userId id
            /response/said                           agent
            /response/bytes                          length
            /response/limit                          const 3 1.50 null
            /response/extra                          const {}
            /response/shouldEndSession               const true false
            header content-type                      const "application/json;charset=UTF-8"
            header content-length                    length
            header cache-control                     const "no-store"
            """;

    static final String CLEAN = "{\"version\":\"1.0\",\"sessionAttributes\":{\"h\":\"" + HANDLE + "\"},"
            + "\"response\":{\"outputSpeech\":{\"type\":\"SSML\",\"ssml\":\"<speak>Your current account has about "
            + "forty-eight thousand pounds.<break time=\\\"200ms\\\"/> What else?</speak>\"},"
            + "\"card\":{\"type\":\"Simple\",\"title\":\"Your balance\","
            + "\"text\":\"Current Account: about £48,000\"},"
            + "\"reprompt\":{\"outputSpeech\":{\"ssml\":\"<speak>What else?</speak>\"}},"
            + "\"directives\":[{\"type\":\"Dialog.ElicitSlot\",\"slotToElicit\":\"payee\","
            + "\"updatedIntent\":{\"slots\":{\"amount\":{\"name\":\"amount\"},\"payee\":{\"name\":\"payee\"}}}}],"
            + "\"shouldEndSession\":false}}";

    final TurnRecord turn = new TurnRecord("t", Locale.UK);
    private final List<Template> templates = new ArrayList<>();

    Conversation() {
        template(
                "balance#exact",
                "balance",
                Medium.SPEECH,
                Map.of("amount", List.of("exact")),
                "your ",
                "{account}",
                " has ",
                "{amount}",
                ".");
        template(
                "balance#about",
                "balance",
                Medium.SPEECH,
                Map.of("amount", List.of("rounded", "band")),
                "your ",
                "{account}",
                " has about ",
                "{amount}",
                ".");
        template("else", "else", Medium.SPEECH, Map.of(), "What else?");
        template("card.title", "card.title", Medium.DISPLAY, Map.of(), "your balance");
        template(
                "card#about",
                "card",
                Medium.DISPLAY,
                Map.of("amount", List.of("rounded")),
                "{account}",
                ": about ",
                "{amount}");
        template(
                "card#exact",
                "card",
                Medium.DISPLAY,
                Map.of("amount", List.of("exact")),
                "{account}",
                ": ",
                "{amount}");
        template("sorry", "sorry", Medium.SPEECH, Map.of(), "sorry, that did not work.");
        template("list", "list", Medium.SPEECH, Map.of(), "you have ", "{items}", " with us.");
        template("list.items.first", "list.items.first", Medium.SPEECH, Map.of(), "a ", "{name}", ",");
        template("list.items.next", "list.items.next", Medium.SPEECH, Map.of(), "a ", "{name}", ",");
        template("list.items.last", "list.items.last", Medium.SPEECH, Map.of(), "and a ", "{name}");
        template("list.items.only", "list.items.only", Medium.SPEECH, Map.of(), "just a ", "{name}");
    }

    /** The turn that the clean answer belongs to. */
    static Conversation clean() {
        var conversation = new Conversation();
        conversation.turn.handle(HANDLE);
        conversation.turn.told(ACCOUNT);
        conversation.turn.told(ROUNDED);
        conversation.use("balance#about", Map.of("account", ACCOUNT, "amount", ROUNDED));
        conversation.use("else", Map.of());
        conversation.use("card.title", Map.of());
        conversation.use("card#about", Map.of("account", ACCOUNT, "amount", ROUNDED));
        conversation.turn.request("{\"session\":{\"user\":{\"userId\":\"amzn1.x\"}}}".getBytes(StandardCharsets.UTF_8));
        return conversation;
    }

    /** Adds a text; a piece in braces is a hole. */
    void template(String id, String key, Medium medium, Map<String, List<String>> forms, String... pieces) {
        template(id, key, Locale.UK, medium, forms, pieces);
    }

    void template(
            String id, String key, Locale locale, Medium medium, Map<String, List<String>> forms, String... pieces) {
        List<Segment> segments = List.of(pieces).stream()
                .map(piece -> piece.startsWith("{")
                        ? (Segment) new Segment.Hole(piece.substring(1, piece.length() - 1))
                        : new Segment.Literal(piece))
                .toList();
        templates.add(new Template(id, key, locale, medium, forms, segments));
    }

    void use(String template, Map<String, Image> holes) {
        turn.use(message(template, holes));
    }

    static MessageUse message(String template, Map<String, Image> holes) {
        var fills = new java.util.HashMap<String, Fill>();
        holes.forEach((hole, image) -> fills.put(hole, new Fill.Told(image)));
        return new MessageUse(template, fills);
    }

    EgressGuard guard() {
        return new EgressGuard(
                templates, new Acceptance(2, Map.of(Currency.getInstance("GBP"), List.of(0L, 50_000L, 1_000_000L))));
    }

    static WireSchema schema() {
        return WireSchema.parse(SCHEMA, Map.of("slots", List.of("amount", "payee")));
    }

    Verdict check(String body) {
        return check(body.getBytes(StandardCharsets.UTF_8));
    }

    Verdict check(byte[] body) {
        return check(
                body,
                List.of(
                        Map.entry("content-type", "application/json;charset=UTF-8"),
                        Map.entry("content-length", Integer.toString(body.length))));
    }

    Verdict check(byte[] body, List<Map.Entry<String, String>> headers) {
        return guard().check(Egress.reply(200, headers, body), schema(), turn);
    }

    /** The body with one speech, {@code <speak>} added. */
    Verdict speech(String ssml) {
        return check("{\"response\":{\"outputSpeech\":{\"ssml\":\"<speak>" + ssml + "</speak>\"}}}");
    }

    static void passes(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Passed.class);
    }

    static void trips(Verdict verdict, String path, TripCode code) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Tripped.class,
                        tripped -> assertThat(tripped.reasons())
                                .extracting(Reason::path, Reason::code)
                                .contains(org.assertj.core.groups.Tuple.tuple(path, code)));
    }

    /** The clean body with something replaced. */
    static String with(String old, String replacement) {
        assertThat(CLEAN).contains(old);
        return CLEAN.replace(old, replacement);
    }
}
