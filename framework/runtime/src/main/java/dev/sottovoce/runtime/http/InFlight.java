package dev.sottovoce.runtime.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is being worked on, so that a stop can wait for it. */
public final class InFlight {
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final Promise<Void> empty = Promise.promise();

    /** Counts a piece of work until it ends. */
    <T> Future<T> count(Future<T> work) {
        count.incrementAndGet();
        return work.onComplete(end -> {
            if (count.decrementAndGet() == 0 && draining.get()) {
                empty.tryComplete();
            }
        });
    }

    /** How many there are. */
    public int now() {
        return count.get();
    }

    /** Whether no new work should begin. */
    public boolean isDraining() {
        return draining.get();
    }

    /** Completes when the last piece of work has ended. */
    Future<Void> drained() {
        draining.set(true);
        if (count.get() == 0) {
            empty.tryComplete();
        }
        return empty.future();
    }
}
