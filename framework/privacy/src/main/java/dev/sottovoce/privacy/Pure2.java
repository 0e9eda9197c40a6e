package dev.sottovoce.privacy;

/** A {@link Pure} function of two values. */
@FunctionalInterface
public interface Pure2<T, U, R> {
    R apply(T first, U second);
}
