package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryBytes;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.ToldSince;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * The ledger in the database. All replies that wait at one moment share one transaction; numbers come from one locked
 * row, so that they have no gaps.
 */
public final class SqlDisclosureStore implements JointLedger {
    private static final int MOST_IN_A_BATCH = 500;

    private final Database database;
    private final EntryBytes bytes;
    private final LedgerKeys keys;
    private final Clock clock;
    private final LongConsumer grown;
    private final Deque<Queued> queue = new ArrayDeque<>();
    private boolean writing;

    /**
     * A ledger in this database whose keys are in it, too.
     *
     * @param random for nonces; must be secure
     * @param grown is told the ledger's size after entries became durable
     */
    public SqlDisclosureStore(
            Database database, LedgerKeys keys, RandomGenerator random, Clock clock, LongConsumer grown) {
        this(database, new EntryBytes(random), keys, clock, grown);
    }

    /** A ledger in this database with the keys of a writer. */
    public SqlDisclosureStore(Database database, EntryWriter writer, Clock clock) {
        this(database, writer.bytes(), new FixedKeys(writer.keys()), clock, size -> {});
    }

    private SqlDisclosureStore(Database database, EntryBytes bytes, LedgerKeys keys, Clock clock, LongConsumer grown) {
        this.database = database;
        this.bytes = bytes;
        this.keys = keys;
        this.clock = clock;
        this.grown = grown;
    }

    private record Queued(LedgerBatch.Waiting waiting, Promise<Optional<Appended>> written) {}

    @Override
    public CompletionStage<Appended> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion) {
        return append(drafts, subject, vendor, consentVersion, (connection, entries) -> true)
                .thenApply(Optional::orElseThrow);
    }

    @Override
    public CompletionStage<Optional<Appended>> append(
            List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion, Alongside alongside) {
        var queued = new Queued(
                new LedgerBatch.Waiting(List.copyOf(drafts), subject, vendor, consentVersion, alongside),
                Promise.promise());
        synchronized (queue) {
            queue.add(queued);
        }
        writeNext();
        return queued.written().future().toCompletionStage();
    }

    @Override
    public CompletionStage<List<Entry>> read(long fromSeq, int most) {
        return database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT seq, written_at, entry, leaf FROM disclosure WHERE seq >= ? ORDER BY seq"
                                        + " FETCH FIRST ? ROWS ONLY",
                                LedgerRows::entry,
                                fromSeq,
                                most))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<ToldSince> toldTo(SubjectRef subject, String vendor) {
        return database.transaction(connection -> {
                    var sql = new Sql(connection);
                    return new LedgerRows(sql).toldTo(keys.living(sql, subject), vendor);
                })
                .toCompletionStage();
    }

    @Override
    public CompletionStage<List<Disclosed>> history(SubjectRef subject, int most) {
        return database.transaction(connection -> {
                    var sql = new Sql(connection);
                    return new LedgerRows(sql).history(keys.living(sql, subject), most);
                })
                .toCompletionStage();
    }

    private void writeNext() {
        var batch = new ArrayList<Queued>();
        synchronized (queue) {
            if (writing || queue.isEmpty()) {
                return;
            }
            writing = true;
            while (!queue.isEmpty() && batch.size() < MOST_IN_A_BATCH) {
                batch.add(queue.remove());
            }
        }
        write(batch);
    }

    private void write(List<Queued> batch) {
        var waiting = batch.stream().map(Queued::waiting).toList();
        var transaction = new LedgerBatch(bytes, keys, Instant.ofEpochMilli(clock.millis()));
        var unused = database.durable(connection -> transaction.write(connection, waiting))
                .onSuccess(done -> {
                    done.keys().committed();
                    grown.accept(done.size());
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).written().complete(done.appended().get(i));
                    }
                })
                .onFailure(failure -> batch.forEach(queued -> queued.written().fail(failure)))
                .onComplete(end -> {
                    synchronized (queue) {
                        writing = false;
                    }
                    writeNext();
                });
    }
}
