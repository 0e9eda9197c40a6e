package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
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
