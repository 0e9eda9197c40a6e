package dev.sottovoce.runtime.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs what many turns ask of the database at once in one transaction. A turn's questions are small; the way to a
 * worker and back, the connection and the commit cost more than they do, and are paid once for all that wait.
 *
 * <p>One piece of work that fails takes nobody with it: nothing of its transaction stays, and each piece runs again in
 * one of its own.
 */
final class SharedTransactions {
    private static final int MOST_TOGETHER = 64;

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final Connections connections;
    private final int runners;
    private final Deque<Waiting<?>> waiting = new ArrayDeque<>();
    private int running;

    /** @param runners how many transactions may be open at once */
    SharedTransactions(Vertx vertx, WorkerExecutor workers, Connections connections, int runners) {
        this.vertx = vertx;
        this.workers = workers;
        this.connections = connections;
        this.runners = runners;
    }

    /** Runs the work with whatever else waits; it may run twice, and only its last run counts. */
    <T> Future<T> run(Work<T> work) {
        var mine = new Waiting<>(work, vertx.getOrCreateContext());
        boolean isRunnerNeeded;
        synchronized (waiting) {
            waiting.add(mine);
            isRunnerNeeded = running < runners;
            if (isRunnerNeeded) {
                running++;
            }
        }
        if (isRunnerNeeded) {
            begin();
        }
        return mine.promise.future();
    }

    private void begin() {
        try {
            workers.executeBlocking(this::drain, false).onFailure(this::abandon);
        } catch (RuntimeException closed) {
            abandon(closed);
        }
    }

    private boolean drain() {
        for (List<Waiting<?>> together = next(); !together.isEmpty(); together = next()) {
            runTogether(together);
            answer(together);
        }
        return true;
    }

    private List<Waiting<?>> next() {
        synchronized (waiting) {
            var together = new ArrayList<Waiting<?>>();
            while (!waiting.isEmpty() && together.size() < MOST_TOGETHER) {
                together.add(waiting.remove());
            }
            if (together.isEmpty()) {
                running--;
            }
            return together;
        }
    }

    private void runTogether(List<Waiting<?>> together) {
        if (together.size() > 1) {
            try {
                boolean unused = connections.once(connection -> {
                    for (Waiting<?> one : together) {
                        one.runIn(connection);
                    }
                    return true;
                });
                return;
            } catch (SQLException | RuntimeException anybodys) {
                // Whose fault it was shows when each runs alone, and is told to nobody else.
            }
        }
        together.forEach(one -> one.runAlone(connections));
    }

    /** Back to where each came from, with one step for all that came from the same place. */
    private static void answer(List<Waiting<?>> together) {
        Map<Context, List<Waiting<?>>> origins = new LinkedHashMap<>();
        together.forEach(one ->
                origins.computeIfAbsent(one.origin, any -> new ArrayList<>()).add(one));
        origins.forEach((origin, ones) -> origin.runOnContext(any -> ones.forEach(Waiting::answer)));
    }

    /** The workers are closed, or a runner broke: nobody will come for what waits. */
    private void abandon(Throwable broken) {
        List<Waiting<?>> left;
        synchronized (waiting) {
            running--;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(one -> one.promise.tryFail(broken));
    }

    /** Work, and where its answer is waited for. Written by one runner, read after it on the origin's thread. */
    private static final class Waiting<T> {
        private final Work<T> work;
        private final Context origin;
        private final Promise<T> promise = Promise.promise();
        private volatile Future<T> outcome = promise.future();

        Waiting(Work<T> work, Context origin) {
            this.work = work;
            this.origin = origin;
        }

        void runIn(Connection connection) throws SQLException {
            outcome = Future.succeededFuture(work.in(connection));
        }

        void runAlone(Connections connections) {
            try {
                outcome = Future.succeededFuture(connections.attempt(work));
            } catch (RuntimeException failure) {
                outcome = Future.failedFuture(failure);
            }
        }

        void answer() {
            outcome.onComplete(promise);
        }
    }
}
