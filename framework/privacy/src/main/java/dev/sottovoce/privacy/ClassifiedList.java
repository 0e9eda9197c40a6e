package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.DataClass;
import java.util.List;

/**
 * Bank records whose number is a secret too: there is no size, no emptiness, no iteration. The gate opens it with
 * {@link Disclosing#structure}.
 *
 * @param <T> records that tell nothing by themselves
 */
public final class ClassifiedList<T extends ClassifiedParts> {
    private final DataClass count;
    private final Source source;
    private final List<T> items;

    ClassifiedList(DataClass count, Source source, List<T> items) {
        this.count = count;
        this.source = source;
        this.items = List.copyOf(items);
    }

    /** The class of how many there are; there is no way to ask for the number itself. */
    public DataClass countClass() {
        return count;
    }

    /**
     * The list that a function makes of this one, such as its first three; evaluated at once, as the items are closed.
     */
    public <R extends ClassifiedParts> ClassifiedList<R> map(Pure<List<T>, List<R>> function) {
        return new ClassifiedList<>(count, source, function.apply(items));
    }

    List<T> open() {
        return items;
    }

    Source source() {
        return source;
    }

    @Override
    public String toString() {
        return "[list of " + count + "]";
    }
}
