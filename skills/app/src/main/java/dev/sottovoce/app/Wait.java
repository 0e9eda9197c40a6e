package dev.sottovoce.app;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for a future on the command line's own thread; never used on an event loop. */
final class Wait {
    private Wait() {}

    static <T> T on(Future<T> future) {
        return on(future.toCompletionStage());
    }

    static <T> T on(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
