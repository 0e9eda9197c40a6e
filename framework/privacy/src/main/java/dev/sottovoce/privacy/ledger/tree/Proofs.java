package dev.sottovoce.privacy.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Makes proofs from the leaf hashes. Nodes are not kept: at a million entries a proof costs a second's hashing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1">RFC 6962, sections 2.1.1 and 2.1.2</a>
 */
public final class Proofs {
    private final LongFunction<byte[]> leaves;
    private final Hashing hashing = new Hashing();

    /** @param leaves the leaf hash at an index, from 0 */
    public Proofs(LongFunction<byte[]> leaves) {
        this.leaves = leaves;
    }

    /**
     * That an entry stands in a tree.
     *
     * @param index of the entry, from 0
     * @param size of the tree
     * @return from the leaf up
     * @throws IllegalArgumentException when the tree has no such entry
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " entries has none at " + index);
        }
        var path = new ArrayList<byte[]>();
        include(index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * That a tree begins with another.
     *
     * @param first size of the smaller tree, at least 1
     * @param second size of the larger
     * @throws IllegalArgumentException when there is no first tree in the second
     */
    public List<byte[]> consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("a tree of " + second + " entries does not begin with one of " + first);
        }
        var path = new ArrayList<byte[]>();
        extend(first, 0, second, true, path);
        return List.copyOf(path);
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Subtrees.split(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    private void extend(long first, long from, long to, boolean isKnown, List<byte[]> path) {
        if (first == to - from) {
            if (!isKnown) {
                path.add(root(from, to));
            }
            return;
        }
        long half = Subtrees.split(to - from);
        if (first <= half) {
            extend(first, from, from + half, isKnown, path);
            path.add(root(from + half, to));
        } else {
            extend(first - half, from + half, to, false, path);
            path.add(root(from, from + half));
        }
    }

    private byte[] root(long from, long to) {
        if (to - from == 1) {
            return leaves.apply(from);
        }
        long middle = from + Subtrees.split(to - from);
        return hashing.node(root(from, middle), root(middle, to));
    }
}
