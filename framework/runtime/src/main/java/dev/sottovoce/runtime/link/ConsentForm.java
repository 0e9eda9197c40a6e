package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.runtime.html.Controls;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Texts;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The consent page's form. What cannot be prevented stands before everything else; nothing is chosen in advance.
 * Fields: {@code request}, {@code token}, {@code room} ({@code private} or {@code shared}), {@code share.BUNDLE} (a
 * form's word, {@code match}, or {@code nothing}), {@code lift} ({@code yes}, where a refusal stands) and
 * {@code decision} ({@code share}, {@code nothing} or {@code cancel}).
 */
final class ConsentForm {
    private static final String NOTHING = "nothing";

    private final Texts texts;
    private final String vendor;
    private final String vendorName;
    private final ConsentFields fields;

    ConsentForm(Texts texts, String vendor, String vendorName, Map<Bundle, List<Form>> offers) {
        this.texts = texts;
        this.vendor = vendor;
        this.vendorName = vendorName;
        this.fields = new ConsentFields(texts, offers);
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
        var asked = new ArrayList<Html>();
        asked.add(Controls.hidden("request", frame.request()));
        asked.add(Controls.hidden("token", frame.token()));
        if (frame.refuses()) {
            asked.add(refusal());
        }
        if (frame.heard()) {
            asked.add(fields.room(Optional.empty()));
        }
        asked.add(Html.of("h2", say("link.share.title")));
        asked.add(Html.of("p", texts.say("link.share.note")));
        asked.add(fields.bundles(Optional.empty()));
        asked.add(button("share", "main", texts.say("link.go")));
        asked.add(button(NOTHING, "", texts.say("link.nothing")));
        asked.add(button("cancel", "", texts.say("link.cancel")));
        parts.add(Html.of("form", Map.of("method", "post", "action", frame.action()), Html.all(asked)));
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
        Optional<Map<Bundle, Form>> shares = decision == Decision.SHARE ? fields.shares(form) : Optional.of(Map.of());
        boolean lifts = decision == Decision.SHARE && "yes".equals(form.get("lift"));
        return shares.map(chosen -> new Answers(chosen, ConsentFields.room(form), lifts, texts.language()));
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
                Controls.choice("checkbox", "lift", "yes", say("link.refusal.lift"), false));
    }

    private static Html button(String decision, String look, String label) {
        return Html.of(
                "button",
                Map.of("type", "submit", "name", "decision", "value", decision, "class", look),
                Html.text(label));
    }

    private String say(String key) {
        return texts.say(key, "vendor", vendorName);
    }
}
