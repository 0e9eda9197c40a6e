package dev.sottovoce.understanding;

/** A model file that this program cannot use; the message says why and what to do. */
public final class ModelRefusedException extends IllegalArgumentException {
    ModelRefusedException(String message) {
        super(message);
    }
}
