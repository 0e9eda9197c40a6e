package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The closed vocabularies of policy files. */
final class Words {
    static final Map<String, Form> FORMS = of(List.of(Form.values()), Form::word);
    /** What needs nobody's permission. */
    static final Map<String, Form> AT_HOME = of(List.of(Form.FIRST_PARTY, Form.WITHHELD), Form::word);

    static final Map<String, Surface> SURFACES = of(List.of(Surface.values()), Surface::word);
    static final Map<String, Room> ROOMS = of(List.of(Room.values()), Room::word);
    static final Map<String, Assurance> AT_LEAST =
            of(Arrays.asList(Assurance.values()), assurance -> ">=" + assurance.word());

    private Words() {}

    private static <T> Map<String, T> of(List<T> meanings, Function<T, String> word) {
        var words = new LinkedHashMap<String, T>();
        meanings.forEach(meaning -> words.put(word.apply(meaning), meaning));
        return Collections.unmodifiableMap(words);
    }
}
