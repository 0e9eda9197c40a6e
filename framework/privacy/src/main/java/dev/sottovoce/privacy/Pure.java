package dev.sottovoce.privacy;

/**
 * A function that computes with a classified value and does nothing else. It is evaluated lazily, at most once. A
 * lambda could still write its argument somewhere, so such functions belong into packages named {@code pure}.
 */
@FunctionalInterface
public interface Pure<T, R> {
    R apply(T value);
}
