package dev.sottovoce.runtime.sharing;

import dev.sottovoce.runtime.html.Controls;
import dev.sottovoce.runtime.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What erasing means, and whether the customer is sure: the export first, what vendors keep, one more question. */
final class ErasePages {
    private final Wording words;
    private final List<Vendor> vendors;
    private final String token;

    ErasePages(Wording words, List<Vendor> vendors, String token) {
        this.words = words;
        this.vendors = vendors;
        this.token = token;
    }

    List<Html> before() {
        var body = new ArrayList<Html>();
        body.add(Html.of("p", words.say("erase.what")));
        body.add(Html.of("h2", words.say("erase.export.title")));
        body.add(Html.of("p", words.say("erase.export")));
        body.add(exports(words));
        body.add(Html.of(
                "section",
                Map.of("class", "first"),
                Html.of("h2", words.say("erase.vendors.title")),
                Html.of("p", words.say("erase.vendors")),
                Html.of("ul", Html.all(vendors.stream().map(this::howToDelete).toList()))));
        body.add(step("/privacy/erase/sure", "erase.go"));
        body.add(back());
        return List.copyOf(body);
    }

    List<Html> sure() {
        return List.of(Html.of("p", words.say("erase.sure")), step("/privacy/erase", "erase.yes"), back());
    }

    List<Html> done() {
        return List.of(
                Html.of("p", Map.of("class", "done", "role", "status"), Html.text(words.say("erase.done"))), back());
    }

    /** The files that can be taken away. */
    static Html exports(Wording words) {
        return Html.of(
                "ul",
                Html.all(List.of(Exporting.Format.values()).stream()
                        .map(format -> Html.of(
                                "li",
                                Html.of(
                                        "a",
                                        Map.of("href", "/privacy/export." + format.ending()),
                                        Html.text(words.say("export." + format.ending())))))
                        .toList()));
    }

    private Html howToDelete(Vendor vendor) {
        String key = "link.delete." + vendor.id();
        return Html.of(
                "li",
                Html.of("strong", vendor.name()),
                Html.text(": " + words.say(words.texts().knows(key) ? key : "link.delete.other", vendor)));
    }

    private Html step(String action, String key) {
        return Html.of(
                "form",
                Map.of("method", "post", "action", action),
                Controls.hidden("token", token),
                Html.of("button", Map.of("type", "submit"), Html.text(words.say(key))));
    }

    private Html back() {
        return Html.of("p", Html.of("a", Map.of("href", "/privacy"), Html.text(words.say("erase.back"))));
    }
}
