package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Delivery;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.runtime.http.Meters;
import io.vertx.core.Vertx;
import java.time.Clock;

/**
 * What every way out for answers is made of.
 *
 * @param stops told of every message that the guard stopped
 * @param enforces whether unexplained bytes are stopped; false only in a sandbox
 * @param explains whether the log says why a value stayed home and where the guard tripped; false in production
 */
public record DoorParts(
        Vertx vertx,
        Answering answering,
        EgressGuard guard,
        Bookkeeping books,
        Delivery delivery,
        Meters meters,
        Clock clock,
        Stops stops,
        boolean enforces,
        boolean explains) {}
