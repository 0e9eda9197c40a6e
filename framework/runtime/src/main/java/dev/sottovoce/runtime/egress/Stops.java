package dev.sottovoce.runtime.egress;

/** Hears of messages that the guard stopped; so many of them seal the vendor. */
@FunctionalInterface
public interface Stops {
    /**
     * A message was stopped.
     *
     * @param vendor as the policy names it
     * @param turn our handle of the turn
     */
    void stopped(String vendor, String turn);
}
