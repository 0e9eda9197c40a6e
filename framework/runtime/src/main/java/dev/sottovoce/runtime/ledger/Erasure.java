package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.EntryBytes;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * Makes a customer's history unreadable by destroying her keys.
 *
 * <p>What goes: her keys of the ledger, so that no tag can be computed, no commitment checked and no text read, by
 * nobody. What stays: the entries as noise, so that the ledger still verifies; her links, her decisions and above all
 * her standing refusals; and whatever vendors keep of what they were told.
 */
public final class Erasure {
    private static final int REWRAPPED_AT_ONCE = 500;

    private final Database database;
    private final SqlKeyVault keys;
    private final Period kept;
    private final Clock clock;

    /**
     * @param kept how long the keys of a quarter live after its end; the policy's {@code retention.disclosures}; zero
     *     keeps them for ever
     */
    public Erasure(Database database, SqlKeyVault keys, Period kept, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Destroys a customer's keys. When it succeeds, nobody reads her entries through the product any more. Old files,
     * logs and backups of the database follow at once in the background, by {@link #finish}; if that is interrupted,
     * the next {@link #finish} goes on.
     */
    public Future<Void> erase(SubjectRef subject) {
        return database.durable(connection -> keys.erase(new Sql(connection), subject))
                .onSuccess(erased -> finish().otherwiseEmpty())
                .mapEmpty();
    }

    /** Destroys the keys of quarters that are older than they are kept, and finishes what an erasure has left. */
    public Future<Void> retain() {
        if (kept.isZero()) {
            return finish();
        }
        var firstKept = EntryBytes.quarter(
                clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant());
        return database.durable(connection -> keys.retire(new Sql(connection), firstKept))
                .compose(retired -> finish());
    }

    /**
     * Wraps the living keys anew and destroys the old wrapping keys, so that copies of destroyed keys open no more.
     * Succeeds when that is done.
     */
    public Future<Void> finish() {
        return database.durable(connection -> keys.rewrap(new Sql(connection), REWRAPPED_AT_ONCE))
                .compose(rewrapped -> rewrapped > 0
                        ? finish()
                        : database.durable(connection -> keys.destroyOld(new Sql(connection)))
                                .mapEmpty());
    }
}
