package dev.sottovoce.adapters.alexa.simulator;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits in a test's own thread. */
final class Awaiting {
    private static final long MAX_SECONDS = 30;

    private Awaiting() {}

    static <T> T await(Future<T> future) {
        try {
            return future.await(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("A future was not completed within " + MAX_SECONDS + " s", e);
        }
    }

    static void run(Future<?> future) {
        var unused = await(future);
    }
}
