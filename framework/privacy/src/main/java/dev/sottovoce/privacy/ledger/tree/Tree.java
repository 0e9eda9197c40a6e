package dev.sottovoce.privacy.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree by its right edge: the roots of the complete trees that it consists of, the largest first. That is enough to
 * grow it and to know its root. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
 */
public final class Tree {
    /** Without entries. */
    public static final Tree EMPTY = new Tree(0, List.of());

    private final long size;
    private final List<byte[]> edge;

    private Tree(long size, List<byte[]> edge) {
        this.size = size;
        this.edge = List.copyOf(edge);
    }

    /**
     * A tree that was kept.
     *
     * @param edge as {@link #edge} gave it
     * @throws IllegalArgumentException when a tree of this size has another number of complete trees
     */
    public static Tree of(long size, List<byte[]> edge) {
        if (size < 0 || edge.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " entries has an edge of " + Long.bitCount(size) + ", not " + edge.size());
        }
        return new Tree(size, edge.stream().map(byte[]::clone).toList());
    }

    /** The leaf hash of an entry's bytes. */
    public static byte[] leaf(byte[] entry) {
        return new Hashing().leaf(entry);
    }

    /** This tree with more entries at its right. */
    public Tree with(List<byte[]> leafHashes) {
        var hashing = new Hashing();
        var roots = new ArrayList<>(edge);
        long count = size;
        for (byte[] leaf : leafHashes) {
            byte[] grown = leaf.clone();
            for (long left = count; (left & 1) == 1; left >>= 1) {
                grown = hashing.node(roots.remove(roots.size() - 1), grown);
            }
            roots.add(grown);
            count++;
        }
        return new Tree(count, roots);
    }

    /** How many entries. */
    public long size() {
        return size;
    }

    /** The roots of the complete trees, the largest first. */
    public List<byte[]> edge() {
        return edge.stream().map(byte[]::clone).toList();
    }

    /** 32 bytes that stand for every entry and their order. */
    public byte[] root() {
        var hashing = new Hashing();
        if (edge.isEmpty()) {
            return hashing.empty();
        }
        byte[] root = edge.get(edge.size() - 1);
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = hashing.node(edge.get(i), root);
        }
        return root.clone();
    }

    @Override
    public String toString() {
        return "[tree of " + size + "]";
    }
}
