package dev.sottovoce.adapters.google.model;

import java.net.URI;

/**
 * What the package says of the agent beside what can be said to it.
 *
 * @param displayName at most 100 characters
 * @param webhook the https address that Google calls
 * @param timeZone of the agent, such as {@code Europe/London}
 */
public record CxAgent(String displayName, URI webhook, String timeZone) {
    /** The usual agent with its webhook at this address. */
    public static CxAgent at(URI webhook) {
        return new CxAgent("sottovoce", webhook, "Europe/London");
    }
}
