package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.Label;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bank value. It can be computed with, but not read, printed, serialised or compared; only the {@link Gate} opens it.
 * Equality is identity.
 *
 * <p>The known hole: {@link #map} hands the raw value to its function. Keep such functions in packages named
 * {@code pure}; the twin-bank test is what finds one that leaks.
 *
 * @param <T> the type of the value inside
 */
public final class Classified<T> {
    private final Label label;
    private final Source source;
    private @Nullable Pending<T> pending;
    private @Nullable T value;

    private interface Pending<T> {
        @Nullable T compute();
    }

    Classified(Label label, Source source, T value) {
        this.label = label;
        this.source = source;
        this.value = value;
    }

    private Classified(Label label, Source source, Pending<T> pending) {
        this.label = label;
        this.source = source;
        this.pending = pending;
    }

    /** The classes of everything that went into the value. */
    public Label label() {
        return label;
    }

    /** The value that a function makes of this one. A function that throws makes a value that is withheld. */
    public <R> Classified<R> map(Pure<? super T, ? extends R> function) {
        return new Classified<>(label, source, () -> {
            T known = evaluate();
            return known == null ? null : function.apply(known);
        });
    }

    /**
     * The value that a function makes of two. The label is the union. Values of two customers do not combine: the
     * result is withheld.
     */
    public <U, R> Classified<R> zip(Classified<U> other, Pure2<? super T, ? super U, ? extends R> function) {
        if (!source.goesWith(other.source)) {
            return poisoned(label.join(other.label));
        }
        return new Classified<>(label.join(other.label), source.jointly(other.source.others()), () -> {
            T mine = evaluate();
            U its = other.evaluate();
            return mine == null || its == null ? null : function.apply(mine, its);
        });
    }

    /** A branch on a secret: the gate takes {@code ifSealed} unless a yes or no about it may be told. */
    public static <A> Chosen<A> choose(Classified<Boolean> secret, A ifTrue, A ifFalse, A ifSealed) {
        return new Chosen<>(secret, ifTrue, ifFalse, ifSealed);
    }

    /** A value that belongs to nobody and is withheld everywhere. */
    static <T> Classified<T> poisoned(Label label) {
        return new Classified<>(label, Source.poisoned(), () -> null);
    }

    /** Only for this package: the value, or empty when a function failed. */
    Optional<T> open() {
        return Optional.ofNullable(evaluate());
    }

    Source source() {
        return source;
    }

    @SuppressWarnings("CatchingUnchecked") // a function can throw undeclared exceptions, too
    private @Nullable T evaluate() {
        Pending<T> todo = pending;
        if (todo != null) {
            pending = null;
            try {
                value = todo.compute();
            } catch (Exception | AssertionError dropped) {
                // A foreign function's message may carry the value: nobody gets to see it.
                value = null;
            }
        }
        return value;
    }

    /** Such as {@code [BALANCE]}: the label, never the value. */
    @Override
    public String toString() {
        return "[" + label + "]";
    }
}
