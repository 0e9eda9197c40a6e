package dev.sottovoce.privacy;

/**
 * A branch on a secret that stays a secret: three alternatives, of which the gate picks one.
 *
 * @param <A> what is chosen
 */
public final class Chosen<A> {
    private final Classified<Boolean> secret;
    private final A ifTrue;
    private final A ifFalse;
    private final A ifSealed;

    Chosen(Classified<Boolean> secret, A ifTrue, A ifFalse, A ifSealed) {
        this.secret = secret;
        this.ifTrue = ifTrue;
        this.ifFalse = ifFalse;
        this.ifSealed = ifSealed;
    }

    Classified<Boolean> secret() {
        return secret;
    }

    A pick(boolean value) {
        return value ? ifTrue : ifFalse;
    }

    A whenSealed() {
        return ifSealed;
    }

    @Override
    public String toString() {
        return "[chosen by " + secret.label() + "]";
    }
}
