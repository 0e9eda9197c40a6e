package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.ToldText;
import dev.sottovoce.runtime.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one vendor was told, and when: the newest first, a page at a time. */
final class HistoryPage {
    private static final int ON_A_PAGE = 25;

    private final Wording words;
    private final Vendor vendor;
    private final List<Disclosed> told;

    HistoryPage(Wording words, Vendor vendor, List<Disclosed> told) {
        this.words = words;
        this.vendor = vendor;
        this.told = List.copyOf(told);
    }

    /** @param page 1 for the newest */
    List<Html> body(int page) {
        int first = Math.min(told.size(), (page - 1) * ON_A_PAGE);
        var body = new ArrayList<Html>();
        body.add(Html.of("p", words.say("privacy.told.what", vendor)));
        if (told.isEmpty()) {
            body.add(Html.of("p", words.say("privacy.told.nothing")));
        }
        body.add(Html.of(
                "ol",
                Map.of("class", "pushes"),
                Html.all(told.stream()
                        .skip(first)
                        .limit(ON_A_PAGE)
                        .map(this::entry)
                        .toList())));
        var ways = new ArrayList<Html>();
        if (page > 1) {
            ways.add(way("privacy.newer", "/told?page=" + (page - 1)));
        }
        if (told.size() > first + ON_A_PAGE) {
            ways.add(way("privacy.older", "/told?page=" + (page + 1)));
        }
        ways.add(way("privacy.told.back", ""));
        body.add(Html.of("nav", Html.all(ways)));
        return List.copyOf(body);
    }

    private Html entry(Disclosed entry) {
        String what = entry.classes().stream().map(words::dataClass).distinct().collect(Collectors.joining(", "));
        return Html.of(
                "li",
                Html.of("p", Map.of("class", "soft"), Html.text(words.minute(entry.time()))),
                Html.of(
                        "p",
                        Html.of("strong", entry.told().map(ToldText::display).orElse(words.say("told.no-text"))),
                        Html.text(" – " + what + ", " + words.form(entry.form()))),
                Html.of("p", Map.of("class", "soft"), Html.text(words.place(entry.surfaces()))));
    }

    private Html way(String key, String tail) {
        return Html.of(
                "p", Html.of("a", Map.of("href", "/privacy/" + vendor.id() + tail), Html.text(words.say(key, vendor))));
    }
}
