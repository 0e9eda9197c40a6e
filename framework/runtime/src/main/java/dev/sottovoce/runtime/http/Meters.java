package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What is counted. Labels are channels and closed lists: never a customer, never a value. */
public final class Meters {
    private final MeterRegistry registry;

    /** Counts in this registry. */
    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How a turn ended. */
    public enum Outcome {
        ANSWERED,
        REPLAYED,
        FALLBACK
    }

    /** What became of an event that was acknowledged first. */
    public enum Arrived {
        /** It is durable. */
        NEW,
        /** It had come before, and was dropped. */
        DUPLICATE,
        /** The vendor has the answer. */
        ANSWERED,
        /** Nobody waited for an answer, and the work is done. */
        TAKEN,
        /** Put off, as the vendor or something of ours was down. */
        RETRIED,
        /** The vendor does not want the answer, or it may not leave. */
        REFUSED,
        /** Nobody knows whether the vendor has the answer, or a day has passed. */
        GIVEN_UP
    }

    /** Counts events that were acknowledged first. */
    public void arrived(String channel, Arrived what, int count) {
        registry.counter(
                        "sottovoce.arrivals",
                        "channel",
                        channel,
                        "outcome",
                        what.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment(count);
    }

    void refused(ChannelProfile channel, Refusal cause) {
        registry.counter("sottovoce.requests.refused", "channel", channel.id(), "cause", cause.word())
                .increment();
    }

    void turn(ChannelProfile channel, Outcome outcome, Duration taken) {
        Timer.builder("sottovoce.turn")
                .publishPercentileHistogram()
                .tag("channel", channel.id())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(taken);
    }

    /** A guard trip: bytes that did not leave. */
    public void tripped(ChannelProfile channel) {
        registry.counter("sottovoce.guard.trips", "channel", channel.id()).increment();
    }

    /** A vendor that is told nothing from now on, because the guard stopped too much. */
    public void sealed(String vendor) {
        registry.counter("sottovoce.vendor.seals", "vendor", vendor).increment();
    }

    /** An answer that was replaced by the channel's constant fallback. */
    public void fellBack(ChannelProfile channel, Enum<?> cause) {
        registry.counter(
                        "sottovoce.turn.fallbacks",
                        "channel",
                        channel.id(),
                        "cause",
                        cause.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
