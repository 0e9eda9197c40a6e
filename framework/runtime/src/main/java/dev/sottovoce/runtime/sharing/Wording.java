package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.link.Bundle;
import dev.sottovoce.runtime.link.ConsentFields;
import dev.sottovoce.runtime.sharing.Sharing.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts how things stand into words of one language. */
final class Wording {
    private final Texts texts;
    private final ZoneId zone;

    Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String say(String key) {
        return texts.say(key);
    }

    String say(String key, Vendor vendor) {
        return texts.say(key, "vendor", vendor.name());
    }

    Texts texts() {
        return texts;
    }

    /** Such as "2 March 2026". */
    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(at.atZone(zone));
    }

    /** Such as "2 March 2026, 10:00". */
    String minute(Instant at) {
        return day(at) + ", "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(at.atZone(zone));
    }

    /** All of it, on a card. */
    Html card(Standing standing) {
        Vendor vendor = standing.vendor();
        return Html.of(
                "section",
                Map.of("class", "card", "aria-labelledby", "vendor-" + vendor.id()),
                Html.of("h2", Map.of("id", "vendor-" + vendor.id()), Html.text(vendor.name())),
                Html.of("p", Map.of("class", "soft"), Html.text(linked(standing))),
                Html.of("h3", say("privacy.may")),
                mayKnow(standing),
                room(standing).map(room -> Html.of("p", room)).orElseGet(Html::none),
                Html.of("h3", say("privacy.told")),
                told(standing),
                Html.of(
                        "p",
                        Html.of(
                                "a",
                                Map.of("href", "/privacy/" + vendor.id()),
                                Html.text(say("privacy.change", vendor)))));
    }

    /** What the vendor may know, one line for each bundle. */
    Html mayKnow(Standing standing) {
        Vendor vendor = standing.vendor();
        if (standing.consents().refusesEverything()) {
            return Html.of("p", say("privacy.refused", vendor));
        }
        if (standing.sharing().isNothing()) {
            return Html.of("p", say("privacy.nothing", vendor));
        }
        var lines = new ArrayList<Html>();
        standing.sharing()
                .shares()
                .forEach((bundle, most) -> lines.addAll(List.of(
                        Html.of("dt", texts.say("link.bundle." + bundle.word())),
                        Html.of("dd", form(standing, bundle, most)))));
        return Html.of("dl", Html.all(lines));
    }

    /** Who hears, where the vendor speaks. */
    Optional<String> room(Standing standing) {
        return standing.vendor().heard()
                ? Optional.of(say("privacy.room." + room(standing.consents().room())))
                : Optional.empty();
    }

    /** How much the vendor was told, and the way to all of it. */
    Html told(Standing standing) {
        long entries = standing.told().entries();
        String vendor = standing.vendor().id();
        if (entries == 0) {
            return Html.of("p", say("privacy.told.nothing"));
        }
        String since = standing.told().since().map(this::day).orElse("");
        String key = entries == 1 ? "privacy.told.one" : "privacy.told.some";
        return Html.of(
                "p",
                Html.text(texts.say(key, Map.of("count", Long.toString(entries), "day", since)) + " "),
                Html.of("a", Map.of("href", "/privacy/" + vendor + "/told"), Html.text(say("privacy.told.show"))));
    }

    /** Where something was met, such as "spoken". */
    String place(Set<Surface> surfaces) {
        return new TreeSet<>(surfaces)
                .stream()
                        .flatMap(surface -> Place.of(surface).stream())
                        .distinct()
                        .map(place -> say("told.place." + place.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
    }

    /** What a class is called; one that has no name here is "another detail". */
    String dataClass(String id) {
        String key = "told.class." + id;
        return say(texts.knows(key) ? key : "told.class.other");
    }

    /** How precisely, such as "rounded". */
    String form(String word) {
        return say("told.form." + word);
    }

    String linked(Standing standing) {
        return standing.linkedSince()
                .map(since -> texts.say("privacy.linked", "day", day(since)))
                .orElseGet(() -> say("privacy.not-linked"));
    }

    private String form(Standing standing, Bundle bundle, Form most) {
        var fields = new ConsentFields(texts, Map.of());
        if (most == Form.WITHHELD) {
            return fields.words(bundle, most);
        }
        Map<Place, Form> places = standing.sharing().places(bundle);
        if (new HashSet<>(places.values()).size() == 1) {
            return fields.words(bundle, most);
        }
        return places.entrySet().stream()
                .map(place -> texts.say(
                        "privacy.place." + place.getKey().name().toLowerCase(Locale.ROOT),
                        "form",
                        place.getValue() == Form.FIRST_PARTY
                                ? say("link.form.nothing")
                                : fields.words(bundle, place.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private static String room(Room room) {
        return switch (room) {
            case PRIVATE -> "private";
            case SHARED, IDENTIFIED -> "shared";
            case UNKNOWN -> "unknown";
        };
    }

    /** British dates: the pages' English is written with British spelling. */
    private Locale locale() {
        return texts.language().getLanguage().equals("es") ? texts.language() : Locale.UK;
    }
}
