package dev.sottovoce.runtime.arrival;

import java.time.Duration;

/**
 * How fast the work goes.
 *
 * @param collect how long a lane waits after an event for others that happened before it
 * @param firstRetry after which something that failed is tried again; doubled each time
 * @param lastRetry the longest time between two tries
 * @param lease how long a lane belongs to a process that does not say it still works
 * @param sweep between two looks for what another process left
 * @param lanes how many are worked on at once
 */
public record Pace(
        Duration collect, Duration firstRetry, Duration lastRetry, Duration lease, Duration sweep, int lanes) {
    /** For use. */
    public static Pace usual() {
        return new Pace(
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofSeconds(25),
                Duration.ofSeconds(30),
                64);
    }

    /** How long to wait before the next try, when so many were made. */
    Duration retry(int made) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(made, 20));
        return wait.compareTo(lastRetry) > 0 ? lastRetry : wait;
    }
}
