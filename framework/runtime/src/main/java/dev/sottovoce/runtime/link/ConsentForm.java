package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Texts;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The consent page's form. What cannot be prevented stands before everything else; nothing is chosen in advance.
 * Fields: {@code request}, {@code token}, {@code room} ({@code private} or {@code shared}), {@code share.BUNDLE} (a
 * form's word, {@code match}, or {@code nothing}), {@code lift} ({@code yes}, where a refusal stands) and
 * {@code decision} ({@code share}, {@code nothing} or {@code cancel}).
 */
final class ConsentForm {
    /** In the payments bundle, a match without a name. */
    private static final String MATCH = "match";

    private static final String NOTHING = "nothing";

    private final Texts texts;
    private final String vendor;
    private final String vendorName;
    private final Map<Bundle, List<Form>> offers;

    ConsentForm(Texts texts, String vendor, String vendorName, Map<Bundle, List<Form>> offers) {
        this.texts = texts;
        this.vendor = vendor;
        this.vendorName = vendorName;
        this.offers = offers;
    }

    /** What the customer pressed. */
    enum Decision {
        SHARE,
        NOTHING,
        CANCEL
    }

    /**
     * What the form stands in.
     *
     * @param action where it goes
     * @param request comes back with it
     * @param token proves that it came from this visitor's own page
     * @param name with which the customer signed in
     * @param heard whether answers are spoken, so that others may hear them
     * @param refuses whether her refusal of everything stands, which she may lift
     */
    record Frame(String action, String request, String token, Optional<String> name, boolean heard, boolean refuses) {}

    Html html(Frame frame) {
        var parts = new ArrayList<Html>();
        frame.name()
                .ifPresent(name -> parts.add(
                        Html.of("p", Map.of("class", "soft"), Html.text(texts.say("link.signed-in", "name", name)))));
        parts.add(whatCannotBePrevented());
        var fields = new ArrayList<Html>();
        fields.add(hidden("request", frame.request()));
        fields.add(hidden("token", frame.token()));
        if (frame.refuses()) {
            fields.add(refusal());
        }
        if (frame.heard()) {
            fields.add(room());
        }
        fields.add(Html.of("h2", say("link.share.title")));
        fields.add(Html.of("p", texts.say("link.share.note")));
        Bundle.all().forEach(bundle -> fields.add(bundle(bundle)));
        fields.add(button("share", "main", texts.say("link.go")));
        fields.add(button(NOTHING, "", texts.say("link.nothing")));
        fields.add(button("cancel", "", texts.say("link.cancel")));
        parts.add(Html.of("form", Map.of("method", "post", "action", frame.action()), Html.all(fields)));
        return Html.all(parts);
    }

    /** What was pressed; empty for a form that is not this one. */
    static Optional<Decision> decision(MultiMap form) {
        return Optional.ofNullable(form.get("decision")).flatMap(word -> switch (word) {
            case "share" -> Optional.of(Decision.SHARE);
            case NOTHING -> Optional.of(Decision.NOTHING);
            case "cancel" -> Optional.of(Decision.CANCEL);
            default -> Optional.empty();
        });
    }

    /** The answers; empty when something was answered that was not offered. */
    Optional<Answers> answers(MultiMap form, Decision decision) {
        var shares = new EnumMap<Bundle, Form>(Bundle.class);
        if (decision == Decision.SHARE) {
            for (Bundle bundle : Bundle.all()) {
                var word =
                        Optional.ofNullable(form.get("share." + bundle.word())).orElse(NOTHING);
                var chosen = offered(bundle).stream()
                        .filter(choice -> word(choice).equals(word))
                        .findFirst();
                if (chosen.isEmpty() && !word.equals(NOTHING)) {
                    return Optional.empty();
                }
                chosen.ifPresent(choice -> shares.put(bundle, choice));
            }
        }
        var room = Optional.ofNullable(form.get("room")).flatMap(word -> switch (word) {
            case "private" -> Optional.of(Room.PRIVATE);
            case "shared" -> Optional.of(Room.SHARED);
            default -> Optional.empty();
        });
        boolean lifts = decision == Decision.SHARE && "yes".equals(form.get("lift"));
        return Optional.of(new Answers(shares, room, lifts, texts.language()));
    }

    private Html whatCannotBePrevented() {
        var how = texts.knows("link.delete." + vendor) ? vendor : "other";
        return Html.of(
                "section",
                Map.of("class", "first", "aria-labelledby", "first"),
                Html.of("h2", Map.of("id", "first"), Html.text(say("link.first.title"))),
                Html.of(
                        "ul",
                        Html.of("li", say("link.first.1")),
                        Html.of("li", say("link.first.2")),
                        Html.of("li", say("link.first.3"))),
                Html.of("p", say("link.delete." + how)));
    }

    private Html refusal() {
        return Html.of(
                "fieldset",
                Html.of("legend", texts.say("link.refusal.title")),
                Html.of("p", say("link.refusal")),
                choice("checkbox", "lift", "yes", say("link.refusal.lift")));
    }

    private Html room() {
        return Html.of(
                "fieldset",
                Html.of("legend", texts.say("link.room.title")),
                choice("radio", "room", "private", texts.say("link.room.private")),
                choice("radio", "room", "shared", texts.say("link.room.shared")),
                Html.of("p", Map.of("class", "soft"), Html.text(texts.say("link.room.note"))));
    }

    private Html bundle(Bundle bundle) {
        if (offered(bundle).isEmpty()) {
            return Html.none();
        }
        var choices = offered(bundle).stream()
                .map(form -> choice(
                        "radio", "share." + bundle.word(), word(form), texts.say("link.form." + label(bundle, form))))
                .collect(Collectors.toCollection(ArrayList::new));
        choices.add(choice("radio", "share." + bundle.word(), NOTHING, texts.say("link.form.nothing")));
        return Html.of(
                "fieldset",
                Html.of("legend", texts.say("link.bundle." + bundle.word())),
                Html.of("p", Map.of("class", "soft"), Html.text(texts.say("link.bundle." + bundle.word() + ".what"))),
                Html.all(choices));
    }

    private List<Form> offered(Bundle bundle) {
        return offers.getOrDefault(bundle, List.of());
    }

    private static String word(Form form) {
        return form == Form.WITHHELD ? MATCH : form.word();
    }

    private static String label(Bundle bundle, Form form) {
        return bundle == Bundle.ACCOUNTS ? "yes" : word(form);
    }

    private static Html choice(String type, String name, String value, String label) {
        var id = name + "." + value;
        return Html.of(
                "label",
                Map.of("class", "choice", "for", id),
                Html.of("input", Map.of("type", type, "name", name, "value", value, "id", id)),
                Html.of("span", label));
    }

    private static Html button(String decision, String look, String label) {
        return Html.of(
                "button",
                Map.of("type", "submit", "name", "decision", "value", decision, "class", look),
                Html.text(label));
    }

    private static Html hidden(String name, String value) {
        return Html.of("input", Map.of("type", "hidden", "name", name, "value", value));
    }

    private String say(String key) {
        return texts.say(key, "vendor", vendorName);
    }
}
