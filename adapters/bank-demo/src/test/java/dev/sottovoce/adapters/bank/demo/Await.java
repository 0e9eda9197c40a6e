package dev.sottovoce.adapters.bank.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Waits for a future, as only a test may. */
final class Await {
    private static final long PATIENCE_SECONDS = 60;

    private Await() {}

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Waits for a future whose result is of no interest. */
    static void finish(Future<?> future) {
        Boolean finished = await(future.map(result -> Boolean.TRUE));
        assertThat(finished).isTrue();
    }
}
