package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The row that gives out numbers: how many entries there are, and the edge of their tree. */
public final class LedgerHead {
    private static final String QUERY = "SELECT size, edge FROM ledger_head WHERE id = 1";
    private static final int HASH_BYTES = 32;
    private static final int REBUILT_AT_ONCE = 10_000;

    private LedgerHead() {}

    /** Locks the row until the end of the transaction. */
    static Tree lock(Sql sql) throws SQLException {
        return tree(sql, row(sql, QUERY + " FOR UPDATE"));
    }

    /** The tree as it stands, for reading. */
    public static Tree read(Sql sql) throws SQLException {
        return tree(sql, row(sql, QUERY));
    }

    static void save(Sql sql, Tree tree) throws SQLException {
        var edge = new ByteArrayOutputStream();
        tree.edge().forEach(edge::writeBytes);
        sql.run("UPDATE ledger_head SET size = ?, edge = ? WHERE id = 1", tree.size(), edge.toByteArray());
    }

    /**
     * What the row says, whatever is wrong with it.
     *
     * @param tree empty when the edge is not one of so many entries
     */
    public record Stated(long size, Optional<Tree> tree) {}

    /** Reads the row for an audit. */
    public static Stated stated(Sql sql) throws SQLException {
        Row row = row(sql, QUERY);
        boolean isSound = row.size() >= 0 && row.edge().size() == Long.bitCount(row.size());
        return new Stated(row.size(), isSound ? Optional.of(Tree.of(row.size(), row.edge())) : Optional.empty());
    }

    private static Row row(Sql sql, String query) throws SQLException {
        return sql.one(query, Row::of)
                .orElseThrow(() ->
                        new IllegalStateException("the ledger's head row is gone; restore the database from a backup"));
    }

    private static Tree tree(Sql sql, Row row) throws SQLException {
        // A ledger from before there was a tree has no edge yet.
        return row.edge().isEmpty() && row.size() > 0 ? rebuilt(sql, row.size()) : Tree.of(row.size(), row.edge());
    }

    private static Tree rebuilt(Sql sql, long size) throws SQLException {
        Tree tree = Tree.EMPTY;
        while (tree.size() < size) {
            var leaves = sql.all(
                    "SELECT leaf FROM disclosure WHERE seq > ? AND seq <= ? ORDER BY seq",
                    row -> row.getBytes(1),
                    tree.size(),
                    Math.min(size, tree.size() + REBUILT_AT_ONCE));
            if (leaves.isEmpty()) {
                throw new IllegalStateException("the ledger has fewer entries than its head says; run: ledger verify");
            }
            tree = tree.with(leaves);
        }
        return tree;
    }

    private record Row(long size, List<byte[]> edge) {
        static Row of(ResultSet row) throws SQLException {
            byte[] edge = row.getBytes(2);
            var hashes = new ArrayList<byte[]>();
            for (int at = 0; edge != null && at < edge.length; at += HASH_BYTES) {
                hashes.add(Arrays.copyOfRange(edge, at, at + HASH_BYTES));
            }
            return new Row(row.getLong(1), hashes);
        }
    }
}
