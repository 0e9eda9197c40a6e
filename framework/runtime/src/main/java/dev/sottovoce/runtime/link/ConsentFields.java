package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.runtime.html.Controls;
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
 * The questions about sharing, worded alike wherever they are asked. Fields: {@code room} ({@code private} or
 * {@code shared}) and {@code share.BUNDLE} (a form's word, {@code match}, or {@code nothing}).
 */
public final class ConsentFields {
    /** In the payments bundle, a match without a name. */
    private static final String MATCH = "match";

    private static final String NOTHING = "nothing";

    private final Texts texts;
    private final Map<Bundle, List<Form>> offers;

    /** Questions in one language, with the choices that are offered. */
    public ConsentFields(Texts texts, Map<Bundle, List<Form>> offers) {
        this.texts = texts;
        this.offers = Map.copyOf(offers);
    }

    /** Who can hear; what was answered before is chosen. */
    public Html room(Optional<Room> before) {
        return Html.of(
                "fieldset",
                Html.of("legend", texts.say("link.room.title")),
                Controls.choice("radio", "room", "private", texts.say("link.room.private"), is(before, Room.PRIVATE)),
                Controls.choice("radio", "room", "shared", texts.say("link.room.shared"), is(before, Room.SHARED)),
                Html.of("p", Map.of("class", "soft"), Html.text(texts.say("link.room.note"))));
    }

    /** What may be told, bundle by bundle; nothing is chosen that was not chosen before. */
    public Html bundles(Optional<Map<Bundle, Form>> before) {
        return Html.all(
                Bundle.all().stream().map(bundle -> bundle(bundle, before)).toList());
    }

    /** What was answered; empty when something was answered that was not offered. */
    public Optional<Map<Bundle, Form>> shares(MultiMap form) {
        var shares = new EnumMap<Bundle, Form>(Bundle.class);
        for (Bundle bundle : Bundle.all()) {
            var word = Optional.ofNullable(form.get("share." + bundle.word())).orElse(NOTHING);
            var chosen = offered(bundle).stream()
                    .filter(choice -> word(choice).equals(word))
                    .findFirst();
            if (chosen.isEmpty() && !word.equals(NOTHING)) {
                return Optional.empty();
            }
            chosen.ifPresent(choice -> shares.put(bundle, choice));
        }
        return Optional.of(shares);
    }

    /** Who can hear, if that was answered. */
    public static Optional<Room> room(MultiMap form) {
        return Optional.ofNullable(form.get("room")).flatMap(word -> switch (word) {
            case "private" -> Optional.of(Room.PRIVATE);
            case "shared" -> Optional.of(Room.SHARED);
            default -> Optional.empty();
        });
    }

    /** How a form of a bundle is worded. */
    public String words(Bundle bundle, Form form) {
        return texts.say("link.form." + label(bundle, form));
    }

    private Html bundle(Bundle bundle, Optional<Map<Bundle, Form>> before) {
        if (offered(bundle).isEmpty()) {
            return Html.none();
        }
        var known = before.flatMap(shares -> Optional.ofNullable(shares.get(bundle)));
        var name = "share." + bundle.word();
        var choices = offered(bundle).stream()
                .map(form -> Controls.choice("radio", name, word(form), words(bundle, form), is(known, form)))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean nothing = before.isPresent() && known.isEmpty();
        choices.add(Controls.choice("radio", name, NOTHING, texts.say("link.form.nothing"), nothing));
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

    private static <T> boolean is(Optional<T> before, T choice) {
        return before.equals(Optional.of(choice));
    }
}
