package dev.sottovoce.conversation.channel;

/** How a turn's link is found; no token. */
public sealed interface LinkRef {
    /** Our own reference of a link, for a vendor that sends a token of ours with each request. */
    record Id(String value) implements LinkRef {
        @Override
        public String toString() {
            return "[link]";
        }
    }

    /**
     * The vendor account itself, or for an assistant without accounts the conversation: whoever it was linked to, if
     * anybody.
     *
     * @param pseudonym as in {@link Inbound#pseudonym}
     */
    record Account(String vendor, String pseudonym) implements LinkRef {
        @Override
        public String toString() {
            return "[account at " + vendor + "]";
        }
    }
}
