package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.ToldText;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.html.Html;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one vendor was told, and when: answer by answer, the newest first, a page at a time. */
final class HistoryPage {
    private static final int ON_A_PAGE = 25;

    private final Wording words;
    private final Vendor vendor;
    private final List<List<Disclosed>> answers;

    HistoryPage(Wording words, Vendor vendor, List<Disclosed> told) {
        this.words = words;
        this.vendor = vendor;
        this.answers = List.copyOf(told.stream()
                .collect(Collectors.groupingBy(Answer::of, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    }

    /** What one answer told was written at one moment. */
    private record Answer(Instant time, Set<Surface> surfaces) {
        static Answer of(Disclosed entry) {
            return new Answer(entry.time(), entry.surfaces());
        }
    }

    /** A text as it was told, and what of what it is. */
    private record Said(String text, String how) {
        @Override
        public String toString() {
            return "[said]";
        }
    }

    /** @param page 1 for the newest */
    List<Html> body(int page) {
        int first = Math.min(answers.size(), (page - 1) * ON_A_PAGE);
        var body = new ArrayList<Html>();
        body.add(Html.of("p", words.say("privacy.told.what", vendor)));
        if (answers.isEmpty()) {
            body.add(Html.of("p", words.say("privacy.told.nothing")));
        }
        body.add(Html.of(
                "ol",
                Map.of("class", "pushes"),
                Html.all(answers.stream()
                        .skip(first)
                        .limit(ON_A_PAGE)
                        .map(this::answer)
                        .toList())));
        var ways = new ArrayList<Html>();
        if (page > 1) {
            ways.add(way("privacy.newer", "/told?page=" + (page - 1)));
        }
        if (answers.size() > first + ON_A_PAGE) {
            ways.add(way("privacy.older", "/told?page=" + (page + 1)));
        }
        ways.add(way("privacy.told.back", ""));
        body.add(Html.of("nav", Html.all(ways)));
        return List.copyOf(body);
    }

    private Html answer(List<Disclosed> entries) {
        Disclosed any = entries.get(0);
        var lines = new ArrayList<Html>();
        entries.stream()
                .flatMap(entry -> entry.told().map(ToldText::display).map(text -> said(entry, text)).stream())
                .distinct()
                .forEach(said ->
                        lines.add(Html.of("li", Html.of("strong", said.text()), Html.text(" – " + said.how()))));
        String shown = entries.stream()
                .filter(entry -> entry.told().isEmpty())
                .map(this::what)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!shown.isEmpty()) {
            lines.add(Html.of("li", words.texts().say("told.shown", "what", shown)));
        }
        return Html.of(
                "li",
                Html.of(
                        "p",
                        Map.of("class", "soft"),
                        Html.text(words.minute(any.time()) + " · " + words.place(any.surfaces()))),
                Html.of("ul", Html.all(lines)));
    }

    private Said said(Disclosed entry, String text) {
        return new Said(text, what(entry) + ", " + words.form(entry.form()));
    }

    private String what(Disclosed entry) {
        return entry.classes().stream().map(words::dataClass).distinct().collect(Collectors.joining(", "));
    }

    private Html way(String key, String tail) {
        return Html.of(
                "p", Html.of("a", Map.of("href", "/privacy/" + vendor.id() + tail), Html.text(words.say(key, vendor))));
    }
}
