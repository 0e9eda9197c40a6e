package dev.sottovoce.conversation.channel;

/** The other side did not answer in time, or broke off. */
public final class VendorUnreachable extends RuntimeException {
    /** The reason in constant words, without anything of the call. */
    public VendorUnreachable(String reason) {
        super(reason, null, false, false);
    }
}
