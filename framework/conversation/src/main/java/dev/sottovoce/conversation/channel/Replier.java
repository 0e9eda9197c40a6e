package dev.sottovoce.conversation.channel;

/** The way out for a turn whose vendor takes the answer in the response to its request. */
public interface Replier {
    /** The answer as the response; what breaks a limit of the vendor becomes the constant apology. */
    RawResponse encode(Inbound in, Outbound out);

    /** The answer to a request id that comes again with another body. */
    RawResponse replayRefused();
}
