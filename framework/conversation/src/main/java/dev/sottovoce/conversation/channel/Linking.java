package dev.sottovoce.conversation.channel;

/** How an account on a channel is linked to a customer. */
public enum Linking {
    /** The vendor leads her through its own account linking, to the bank's link server and back. */
    VENDOR,
    /** The conversation offers a one-time page of the bank's, and she types its pairing word: {@link LinkDesk}. */
    PAGE,
    /**
     * She gets a one-time code from the bank's page or app, which hands it to the assistant: {@link Links#redeem}. The
     * conversation can only tell her to go there.
     */
    CODE
}
