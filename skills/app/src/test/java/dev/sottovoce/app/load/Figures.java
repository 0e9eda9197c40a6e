package dev.sottovoce.app.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** What was measured at one server. */
final class Figures {
    private final int bad;
    private final Duration took;
    private final Duration cpu;
    private final long[] sortedNanos;

    /**
     * Figures of one round.
     *
     * @param bad answers that were not what was asked for
     * @param took from the first request to the last answer
     * @param cpu of the server's process in that time
     * @param latencyNanos one for each request
     */
    Figures(int bad, Duration took, Duration cpu, long[] latencyNanos) {
        this.bad = bad;
        this.took = took;
        this.cpu = cpu;
        this.sortedNanos = latencyNanos.clone();
        Arrays.sort(sortedNanos);
    }

    /** Of no requests. */
    static Figures none() {
        return new Figures(0, Duration.ZERO, Duration.ZERO, new long[0]);
    }

    /** Of both rounds together. */
    Figures plus(Figures other) {
        return new Figures(
                bad + other.bad,
                took.plus(other.took),
                cpu.plus(other.cpu),
                LongStream.concat(Arrays.stream(sortedNanos), Arrays.stream(other.sortedNanos))
                        .toArray());
    }

    int requests() {
        return sortedNanos.length;
    }

    int bad() {
        return bad;
    }

    Duration took() {
        return took;
    }

    double perSecond() {
        return requests() * 1e9 / took.toNanos();
    }

    double cpuMicros() {
        return cpu.toNanos() / 1e3 / requests();
    }

    /**
     * The latency that this share of the requests did not exceed, in milliseconds.
     *
     * @param share above 0, at most 1
     */
    double latencyMillis(double share) {
        return sortedNanos[(int) Math.ceil(share * requests()) - 1] / 1e6;
    }

    /** A row of {@link #header}'s table. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-20s %9d %9.0f/s %8.1f ms %8.1f ms %9.0f us %5d",
                name,
                requests(),
                perSecond(),
                latencyMillis(0.5),
                latencyMillis(0.99),
                cpuMicros(),
                bad);
    }

    /** The names of the columns. */
    static String header() {
        return String.format(
                Locale.ROOT,
                "%-20s %9s %11s %11s %11s %12s %5s",
                "",
                "requests",
                "throughput",
                "p50",
                "p99",
                "CPU/request",
                "bad");
    }
}
