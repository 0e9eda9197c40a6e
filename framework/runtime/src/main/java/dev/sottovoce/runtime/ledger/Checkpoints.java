package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.checkpoint.Checkpoint;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.privacy.ledger.checkpoint.NoteSigner;
import dev.sottovoce.privacy.ledger.tree.Tree;
import dev.sottovoce.runtime.config.LedgerSettings;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.LedgerHead;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Signs the state of the ledger from time to time, and publishes it in a second place: whoever would rewrite the past
 * had to rewrite that, too.
 */
public final class Checkpoints {
    private static final int MOST_AT_ONCE = 100;

    private final Vertx vertx;
    private final Database database;
    private final NoteSigner signer;
    private final int every;
    private final Duration after;
    private final PublishedNotes published;
    private long lastSize = -1;
    private boolean isRunning;
    private boolean isTimed;

    /** Checkpoints of the ledger in this database. */
    public Checkpoints(Vertx vertx, Database database, LedgerSettings settings) {
        this.vertx = vertx;
        this.database = database;
        this.signer = signer(settings);
        this.every = settings.every();
        this.after = settings.after();
        this.published = new PublishedNotes(settings.published(), signer.key());
    }

    /** The configured signer. */
    static NoteSigner signer(LedgerSettings settings) {
        var seed = new ByteArrayOutputStream();
        // A secret that serves several purposes by mistake makes different keys for them.
        seed.writeBytes("sottovoce ledger checkpoint\u0000".getBytes(StandardCharsets.UTF_8));
        seed.writeBytes(settings.key().reveal());
        return new NoteSigner(settings.name(), Sha256.of(seed.toByteArray()));
    }

    /** What anybody needs to check them. */
    public NoteKey key() {
        return signer.key();
    }

    /** Takes note that the ledger has grown; a checkpoint follows when one is due. */
    public void grown(long size) {
        boolean isDue;
        boolean isFirst;
        synchronized (this) {
            isDue = !isRunning && size - Math.max(0, lastSize) >= every;
            isFirst = !isDue && !isTimed;
            isTimed |= isFirst;
        }
        if (isDue) {
            var unused = make().otherwiseEmpty();
        }
        if (isFirst) {
            vertx.setTimer(Math.max(1, after.toMillis()), timer -> {
                synchronized (this) {
                    isTimed = false;
                }
                var unused = make().otherwiseEmpty();
            });
        }
    }

    /** Signs and publishes the present state, unless that has been done; then what was not yet published is. */
    public Future<Void> make() {
        synchronized (this) {
            isRunning = true;
        }
        return database.durable(connection -> sign(new Sql(connection)))
                .compose(size -> {
                    synchronized (this) {
                        lastSize = size;
                    }
                    return publish();
                })
                .onComplete(end -> {
                    synchronized (this) {
                        isRunning = false;
                    }
                });
    }

    private long sign(Sql sql) throws SQLException {
        Tree tree = LedgerHead.read(sql);
        if (tree.size() > 0) {
            var note = signer.sign(new Checkpoint(signer.key().name(), tree.size(), tree.root()));
            sql.run(
                    "INSERT INTO ledger_checkpoint (size, note) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    tree.size(),
                    note);
        }
        return tree.size();
    }

    private Future<Void> publish() {
        return vertx.executeBlocking(published::lastSize)
                .compose(last -> database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT note FROM ledger_checkpoint WHERE size > ? ORDER BY size FETCH FIRST ? ROWS"
                                        + " ONLY",
                                row -> row.getString(1),
                                last,
                                MOST_AT_ONCE)))
                .compose(this::append);
    }

    private Future<Void> append(List<String> notes) {
        return notes.isEmpty()
                ? Future.succeededFuture()
                : vertx.executeBlocking(() -> published.append(notes)).compose(appended -> publish());
    }
}
