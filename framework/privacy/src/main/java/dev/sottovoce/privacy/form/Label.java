package dev.sottovoce.privacy.form;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes of everything that went into a value. Labels are public; the value is not. */
public final class Label {
    private final List<DataClass> classes;

    private Label(Collection<DataClass> classes) {
        var sorted = new TreeMap<String, DataClass>();
        classes.forEach(c -> sorted.put(c.id(), c));
        this.classes = List.copyOf(sorted.values());
    }

    /** The label of these classes; at least one. */
    public static Label of(DataClass first, DataClass... more) {
        var all = new java.util.ArrayList<>(List.of(more));
        all.add(first);
        return new Label(all);
    }

    /** The union: what a value computed from both carries. */
    public Label join(Label other) {
        var all = new java.util.ArrayList<>(classes);
        all.addAll(other.classes);
        return new Label(all);
    }

    /** The classes in order of their ids, each once. */
    public List<DataClass> classes() {
        return classes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Label that && classes.equals(that.classes);
    }

    @Override
    public int hashCode() {
        return classes.hashCode();
    }

    @Override
    public String toString() {
        return classes.stream().map(DataClass::id).collect(Collectors.joining("+"));
    }
}
