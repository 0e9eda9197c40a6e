package dev.sottovoce.privacy.ledger.tree;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Checks proofs. It needs no ledger: the proof, and roots from where they can be trusted. Indexes and sizes are
 * unsigned, and a malformed proof is a wrong one. Not for several threads at once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, sections 2.1.3.2 and 2.1.4.2</a>
 */
public final class ProofCheck {
    private static final int HASH_BYTES = 32;

    private final Hashing hashing = new Hashing();

    /** Whether an entry stands in the tree of this root. */
    public boolean includes(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        return includesInSubtree(index, 0, size, leafHash, proof, root);
    }

    /** Whether an entry stands in the subtree from {@code start} to before {@code end} of this root. */
    public boolean includesInSubtree(
            long index, long start, long end, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (leafHash.length != HASH_BYTES
                || !Subtrees.isTree(start, end)
                || Long.compareUnsigned(index, start) < 0
                || Long.compareUnsigned(index, end) >= 0) {
            return false;
        }
        long at = index - start;
        long last = end - start - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = hashing.node(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = hashing.node(hash, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the tree of the second root begins with the whole tree of the first. */
    public boolean extendsTree(long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
        return first != 0 && containsSubtree(0, first, second, proof, firstRoot, secondRoot);
    }

    /**
     * Whether the tree of a root contains the subtree of another root.
     *
     * @param start of the subtree
     * @param end of the subtree, exclusive
     * @param size of the whole tree
     */
    public boolean containsSubtree(
            long start, long end, long size, List<byte[]> proof, byte[] subtreeRoot, byte[] root) {
        if (Long.compareUnsigned(end, size) > 0) {
            return false;
        }
        if (start == end) {
            return proof.isEmpty() && MessageDigest.isEqual(subtreeRoot, hashing.empty());
        }
        if (!Subtrees.isTree(start, end)) {
            return false;
        }
        // The proof names nodes from the bottom up, and the way through the tree goes from the top down.
        Iterator<byte[]> fromTheTop = reversed(proof);
        try {
            Roots roots = walk(start, end, size, true, subtreeRoot, fromTheTop);
            return !fromTheTop.hasNext()
                    && MessageDigest.isEqual(roots.subtree(), subtreeRoot)
                    && MessageDigest.isEqual(roots.whole(), root);
        } catch (NoSuchElementException tooShort) {
            return false;
        }
    }

    /** What the proof makes of the subtree, and of the tree around it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody and never leaves this class
    private record Roots(byte[] subtree, byte[] whole) {}

    private Roots walk(long start, long end, long size, boolean isKnown, byte[] known, Iterator<byte[]> fromTheTop) {
        if (start == 0 && end == size) {
            byte[] root = isKnown ? known : fromTheTop.next();
            return new Roots(root, root);
        }
        long half = Subtrees.split(size);
        byte[] other = fromTheTop.next();
        if (Long.compareUnsigned(end, half) <= 0) {
            Roots left = walk(start, end, half, isKnown, known, fromTheTop);
            return new Roots(left.subtree(), hashing.node(left.whole(), other));
        }
        if (Long.compareUnsigned(start, half) >= 0) {
            Roots right = walk(start - half, end - half, size - half, isKnown, known, fromTheTop);
            return new Roots(right.subtree(), hashing.node(other, right.whole()));
        }
        Roots right = walk(0, end - half, size - half, false, known, fromTheTop);
        return new Roots(hashing.node(other, right.subtree()), hashing.node(other, right.whole()));
    }

    private static Iterator<byte[]> reversed(List<byte[]> proof) {
        var iterator = proof.listIterator(proof.size());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasPrevious();
            }

            @Override
            public byte[] next() {
                return iterator.previous();
            }
        };
    }
}
