package dev.sottovoce.conversation.channel;

/** A call that may not be made: its host is not configured, or the guard could not explain its bytes. */
public final class EgressRefused extends RuntimeException {
    /** The reason in constant words, without anything of the call. */
    public EgressRefused(String reason) {
        super(reason, null, false, false);
    }
}
