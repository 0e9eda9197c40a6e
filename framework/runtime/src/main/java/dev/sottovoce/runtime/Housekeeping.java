package dev.sottovoce.runtime;

import dev.sottovoce.runtime.http.Meters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a server does from time to time, as long as it runs. */
final class Housekeeping {
    private static final Duration BETWEEN_LOOKS_AT_SEALS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final Stores stores;
    private final Meters meters;
    private final List<Long> timers = new ArrayList<>();

    Housekeeping(Vertx vertx, Stores stores, Meters meters) {
        this.vertx = vertx;
        this.stores = stores;
        this.meters = meters;
    }

    Housekeeping begin() {
        timers.add(vertx.setPeriodic(BETWEEN_PURGES.toMillis(), timer -> purge()));
        timers.add(vertx.setPeriodic(BETWEEN_LOOKS_AT_SEALS.toMillis(), timer -> {
            var unused = stores.seals().refresh().otherwise(List.of());
        }));
        return this;
    }

    /** Before the database closes. */
    void end() {
        timers.forEach(vertx::cancelTimer);
    }

    /** What has expired is dropped; a failure is no reason to stop serving, the next round tries again. */
    private void purge() {
        var unused = stores.links()
                .purge()
                .eventually(stores.oneTimeLinks()::purge)
                .eventually(stores.replays()::purge)
                .eventually(stores.inbox()::purge)
                .eventually(stores.tasks()::purge)
                .eventually(stores.erasure()::retain)
                .eventually(this::purgeArrivals)
                .eventually(() -> Future.fromCompletionStage(stores.consents().noteEnds()))
                .otherwiseEmpty();
    }

    private Future<Void> purgeArrivals() {
        return stores.arrivals()
                .purge()
                .onSuccess(dropped -> dropped.forEach(channel -> meters.arrived(channel, Meters.Arrived.GIVEN_UP, 1)))
                .mapEmpty();
    }
}
