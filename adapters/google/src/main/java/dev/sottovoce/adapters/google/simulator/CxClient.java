package dev.sottovoce.adapters.google.simulator;

import java.util.Locale;

/**
 * Somebody in front of the agent.
 *
 * @param agent such as {@code projects/our-bank/locations/europe-west2/agents/UUID}
 * @param telephone whether she calls; otherwise she types
 */
public record CxClient(String agent, Locale locale, boolean telephone) {
    /** Types in a chat on the bank's page. */
    public static CxClient chat(String agent, Locale locale) {
        return new CxClient(agent, locale, false);
    }

    /** The same person on the telephone. */
    public CxClient calling() {
        return new CxClient(agent, locale, true);
    }
}
