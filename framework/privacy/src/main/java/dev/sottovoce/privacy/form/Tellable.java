package dev.sottovoce.privacy.form;

/** A value that can stand in a reply, once the gate has chosen its form. */
@FunctionalInterface
public interface Tellable {
    /** What is to be rendered. */
    Shape shape();
}
