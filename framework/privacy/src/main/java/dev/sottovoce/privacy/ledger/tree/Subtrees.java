package dev.sottovoce.privacy.ledger.tree;

/** Which ranges of entries are trees within a tree. Numbers are unsigned. */
final class Subtrees {
    private Subtrees() {}

    /** How many entries the left side of a tree has: the largest power of two below its size, which is at least 2. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /**
     * Whether a range is a whole tree, complete or at the right edge: it begins at a multiple of the smallest power of
     * two that is not below its size.
     */
    static boolean isTree(long start, long end) {
        long size = end - start;
        if (Long.compareUnsigned(start, end) >= 0) {
            return false;
        }
        long power = size == 1 ? 1 : Long.highestOneBit(size - 1) << 1;
        // Above 2^63 the power has no room, and only zero is a multiple of it.
        return power == 0 ? start == 0 : Long.remainderUnsigned(start, power) == 0;
    }
}
