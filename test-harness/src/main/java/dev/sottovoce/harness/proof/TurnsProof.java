package dev.sottovoce.harness.proof;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Holds generated conversations on every channel and searches all that leaves for what was not told. */
public final class TurnsProof {
    private static final int TURNS = 12;
    private static final int PROGRESS = 100_000;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final Foundation foundation;
    private final Layers layers;
    private final long seed;

    /** A proof of this bank; the same seed holds the same conversations. */
    public TurnsProof(Foundation foundation, long seed) {
        this(foundation, Layers.of(foundation), seed);
    }

    TurnsProof(Foundation foundation, Layers layers, long seed) {
        this.foundation = foundation;
        this.layers = layers;
        this.seed = seed;
    }

    /**
     * What came out.
     *
     * @param turns how many were held
     * @param told ledger entries that tell
     * @param seen messages in which a value of the bank was found, told or not: a search that finds nothing proves
     *     nothing
     * @param leaks what left untold, each with its conversation, cut after the turn that leaks; empty when nothing did
     */
    public record Outcome(long turns, long told, long seen, List<String> leaks) {
        /** Copies. */
        public Outcome {
            leaks = List.copyOf(leaks);
        }
    }

    /**
     * Holds so many turns, on as many threads as there are processors.
     *
     * @param progress told how many there were so far, now and then
     */
    public Future<Outcome> run(long turns, LongConsumer progress) {
        var keys = Lines.Keys.make(foundation.random(), foundation.clock());
        var run = new Run(turns, progress);
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
        var ended = IntStream.range(0, workers)
                .mapToObj(worker -> new Worker(run, new House(foundation, keys)).begin(foundation.vertx()))
                .toList();
        return Future.all(ended).map(all -> new Outcome(run.held.get(), run.told.get(), run.seen.get(), run.leaks()));
    }

    /** What all workers share. */
    private static final class Run {
        private final long turns;
        private final LongConsumer progress;
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong held = new AtomicLong();
        private final AtomicLong told = new AtomicLong();
        private final AtomicLong seen = new AtomicLong();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final List<String> leaks = new ArrayList<>();

        Run(long turns, LongConsumer progress) {
            this.turns = turns;
            this.progress = progress;
        }

        boolean isOver() {
            return stopped.get() || held.get() >= turns;
        }

        synchronized void leak(String leak) {
            leaks.add(leak);
            stopped.set(true);
        }

        synchronized List<String> leaks() {
            return List.copyOf(leaks);
        }

        void held(Talk.Result result) {
            told.addAndGet(result.told());
            seen.addAndGet(result.seen());
            long now = held.incrementAndGet();
            if (now % PROGRESS == 0) {
                progress.accept(now);
            }
        }
    }

    /** One thread's share. */
    private final class Worker {
        private final Run run;
        private final House house;
        private final Promise<Void> ended = Promise.promise();

        Worker(Run run, House house) {
            this.run = run;
            this.house = house;
        }

        Future<Void> begin(Vertx vertx) {
            return vertx.deployVerticle(new io.vertx.core.AbstractVerticle() {
                        @Override
                        public void start() {
                            next(context);
                        }
                    })
                    .compose(id -> ended.future().eventually(() -> vertx.undeploy(id)));
        }

        /** One conversation, and then the event loop may do something else. */
        private void next(Context context) {
            if (run.isOver()) {
                ended.complete();
                return;
            }
            long own = seed + STEP * run.next.incrementAndGet();
            hold(new Talk(house, layers, own), own, 0)
                    .onSuccess(any -> context.runOnContext(go -> next(context)))
                    .onFailure(ended::tryFail);
        }

        private Future<Void> hold(Talk talk, long own, int turn) {
            if (turn == TURNS) {
                return Future.succeededFuture();
            }
            return talk.turn().compose(result -> {
                run.held(result);
                if (result.leaks().isEmpty()) {
                    return hold(talk, own, turn + 1);
                }
                result.leaks().forEach(leak -> run.leak("conversation " + own + ": " + leak));
                return Future.succeededFuture();
            });
        }
    }
}
