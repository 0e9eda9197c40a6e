package dev.sottovoce.runtime.sharing;

import dev.sottovoce.runtime.html.Controls;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.link.ConsentFields;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one vendor may know, as a form. Fields: {@code token}, those of {@link ConsentFields}, and {@code change}
 * ({@code save}, {@code nothing}, {@code refuse}, {@code lift} or {@code unlink}).
 */
final class VendorPage {
    private final Wording words;
    private final Standing standing;
    private final ConsentFields fields;
    private final String token;

    VendorPage(Wording words, Standing standing, ConsentFields fields, String token) {
        this.words = words;
        this.standing = standing;
        this.fields = fields;
        this.token = token;
    }

    /** What the customer pressed. */
    enum Change {
        /** What stands in the form. */
        SAVE,
        /** Shares nothing from now on. */
        NOTHING,
        /** Refuses everything until she takes it back. */
        REFUSE,
        /** Takes that back. */
        LIFT,
        /** Ends the link. */
        UNLINK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Change> of(String word) {
            return List.of(values()).stream()
                    .filter(change -> change.word().equals(word))
                    .findFirst();
        }

        static Optional<Change> of(MultiMap form) {
            return Optional.ofNullable(form.get("change")).flatMap(Change::of);
        }
    }

    List<Html> body(Optional<Change> done) {
        boolean refuses = standing.consents().refusesEverything();
        var body = new ArrayList<Html>();
        done.ifPresent(change -> body.add(Html.of(
                "p",
                Map.of("class", "done", "role", "status"),
                Html.text(words.say("privacy.done." + change.word(), standing.vendor())))));
        body.add(Html.of("p", Map.of("class", "soft"), Html.text(words.linked(standing))));
        body.add(words.told(standing));
        if (refuses) {
            body.add(Html.of("p", say("privacy.refused")));
            body.add(form("privacy.lift.title", "privacy.lift.what", Change.LIFT));
        } else {
            body.add(choices());
            body.add(form("privacy.refuse.title", "privacy.refuse.what", Change.REFUSE));
        }
        if (standing.linkedSince().isPresent()) {
            body.add(form("privacy.unlink.title", "privacy.unlink.what", Change.UNLINK));
        }
        body.add(Html.of("p", Html.of("a", Map.of("href", "/privacy"), Html.text(words.say("privacy.back")))));
        return List.copyOf(body);
    }

    private Html choices() {
        var asked = new ArrayList<Html>();
        asked.add(tokenField());
        asked.add(Html.of("p", words.say("privacy.choose")));
        if (standing.vendor().heard()) {
            asked.add(fields.room(Optional.of(standing.consents().room())));
        }
        asked.add(fields.bundles(Optional.of(standing.sharing().shares())));
        asked.add(button(Change.SAVE, "main"));
        asked.add(button(Change.NOTHING, ""));
        return form(Html.all(asked));
    }

    private Html form(String title, String what, Change change) {
        return Html.of(
                "section",
                Html.of("h2", say(title)),
                Html.of("p", say(what)),
                form(Html.all(List.of(tokenField(), button(change, "")))));
    }

    private Html form(Html content) {
        return Html.of(
                "form",
                Map.of(
                        "method",
                        "post",
                        "action",
                        "/privacy/" + standing.vendor().id()),
                content);
    }

    private Html tokenField() {
        return Controls.hidden("token", token);
    }

    private Html button(Change change, String look) {
        return Html.of(
                "button",
                Map.of("type", "submit", "name", "change", "value", change.word(), "class", look),
                Html.text(say("privacy.go." + change.word())));
    }

    private String say(String key) {
        return words.say(key, standing.vendor());
    }
}
