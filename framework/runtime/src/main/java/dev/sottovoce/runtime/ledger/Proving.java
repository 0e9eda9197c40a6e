package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.checkpoint.Checkpoint;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.privacy.ledger.tree.Proofs;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes proofs of single entries from the leaf hashes that are stored. */
public final class Proving {
    private static final int AT_ONCE = 50_000;

    private final Database database;
    private final Checkpoints checkpoints;

    /** @param checkpoints signs the present state when the newest checkpoint is older than the entry */
    public Proving(Database database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /**
     * The entry, its way to the root of the first checkpoint after it, and that checkpoint.
     *
     * @return the proof as {@link ProofText} reads it; empty when there is no such entry
     */
    public Future<Optional<String>> prove(long seq) {
        return database.aside(connection -> attempt(new Sql(connection), seq))
                .compose(proof -> proof.isPresent()
                        ? Future.succeededFuture(proof)
                        : checkpoints
                                .make()
                                .compose(made -> database.aside(connection -> attempt(new Sql(connection), seq))));
    }

    private Optional<String> attempt(Sql sql, long seq) throws SQLException {
        Optional<byte[]> entry = sql.one("SELECT entry FROM disclosure WHERE seq = ?", row -> row.getBytes(1), seq);
        Optional<String> note = sql.one(
                "SELECT note FROM ledger_checkpoint WHERE size >= ? ORDER BY size FETCH FIRST 1 ROWS ONLY",
                row -> row.getString(1),
                seq);
        if (entry.isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        long size = size(note.get(), checkpoints.key());
        List<byte[]> leaves = leaves(sql, size);
        var path = new Proofs(index -> leaves.get(Math.toIntExact(index))).inclusion(seq - 1, size);
        return Optional.of(ProofText.write(seq, entry.get(), path, note.get()));
    }

    private static long size(String note, NoteKey key) {
        return key.open(note)
                .flatMap(Checkpoint::parse)
                .map(Checkpoint::size)
                .orElseThrow(() -> new IllegalStateException(
                        "a checkpoint of the ledger is damaged; run: sottovoce ledger verify"));
    }

    private static List<byte[]> leaves(Sql sql, long size) throws SQLException {
        var leaves = new ArrayList<byte[]>();
        while (leaves.size() < size) {
            var more = sql.all(
                    "SELECT leaf FROM disclosure WHERE seq > ? AND seq <= ? ORDER BY seq",
                    row -> row.getBytes(1),
                    (long) leaves.size(),
                    Math.min(size, leaves.size() + (long) AT_ONCE));
            if (more.isEmpty()) {
                throw new IllegalStateException("entries are missing; run: sottovoce ledger verify");
            }
            leaves.addAll(more);
        }
        return leaves;
    }
}
