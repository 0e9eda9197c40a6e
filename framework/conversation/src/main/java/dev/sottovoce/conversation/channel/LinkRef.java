package dev.sottovoce.conversation.channel;

/** Our own reference of a link between a vendor account and a customer; no token. */
public record LinkRef(String value) {
    @Override
    public String toString() {
        return "[link]";
    }
}
