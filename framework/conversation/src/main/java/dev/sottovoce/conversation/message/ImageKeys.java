package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every key under which a told value can come out, so that variants can be listed and missing ones named. */
final class ImageKeys {
    private static final Map<Kind, Map<Form, List<String>>> SHADES = Map.of(
            Kind.MONEY,
                    Map.of(
                            Form.EXACT, List.of("zero", "owed"),
                            Form.ROUNDED, List.of("below", "owed"),
                            Form.BAND, List.of("top", "owed")),
            Kind.COUNT, Map.of(Form.EXACT, List.of("zero", "one"), Form.BAND, List.of("none", "one", "few", "many")),
            Kind.FLAG, Map.of(Form.YES_NO, List.of("yes", "no")));
    private static final List<String> GENDERS = List.of("m", "f", "");

    private ImageKeys() {}

    /** What a value of this kind can come out as under these forms, plain key first where there is one. */
    static List<String> of(Kind kind, Set<Form> forms) {
        var keys = new ArrayList<String>();
        for (Form form : Form.values()) {
            if (forms.contains(form) && form.existsFor(kind)) {
                if (kind != Kind.FLAG && (kind != Kind.COUNT || form != Form.BAND)) {
                    keys.add(form.word());
                }
                SHADES.getOrDefault(kind, Map.of())
                        .getOrDefault(form, List.of())
                        .forEach(shade -> keys.add(form.word() + "/" + shade));
            }
        }
        return List.copyOf(keys);
    }

    /** Keys of a select's subject: a gender, or what a value of the kind can be at all. */
    static List<String> of(String subject, Kind kind) {
        return subject.endsWith(".gender") ? GENDERS : of(kind, Set.of(Form.values()));
    }

    /** Whether a name in a catalogue file speaks of a key: itself, or all shades of its form. */
    static boolean covers(String name, String key) {
        return key.equals(name) || key.startsWith(name + "/");
    }

    /** Those of the keys that a name speaks of. */
    static List<String> coveredBy(String name, List<String> keys) {
        return keys.stream().filter(key -> covers(name, key)).toList();
    }
}
