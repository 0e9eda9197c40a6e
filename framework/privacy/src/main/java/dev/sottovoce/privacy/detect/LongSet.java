package dev.sottovoce.privacy.detect;

import java.util.Arrays;

/**
 * A set of hashes in the order in which they came, without a box for each. Nothing is taken out. Belongs to one thread
 * while it grows.
 */
public final class LongSet {
    private static final int FIRST_SIZE = 64;

    private long[] slots = new long[FIRST_SIZE];
    private long[] order = new long[FIRST_SIZE / 2];
    private int size;
    private boolean hasZero;

    /** Adds a hash; false when it was there. */
    public boolean add(long hash) {
        if (contains(hash)) {
            return false;
        }
        if (hash == 0) {
            hasZero = true;
        } else {
            slots[slot(hash, slots)] = hash;
        }
        if (size == order.length) {
            grow();
        }
        order[size++] = hash;
        return true;
    }

    /** Whether a hash is in the set. */
    public boolean contains(long hash) {
        return hash == 0 ? hasZero : slots[slot(hash, slots)] == hash;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** A hash by its place in the order in which they came. */
    public long get(int index) {
        return order[index];
    }

    /** All from a place in that order on. */
    public long[] from(int index) {
        return Arrays.copyOfRange(order, index, size);
    }

    private void grow() {
        order = Arrays.copyOf(order, 2 * order.length);
        long[] more = new long[4 * order.length];
        for (long hash : slots) {
            if (hash != 0) {
                more[slot(hash, more)] = hash;
            }
        }
        slots = more;
    }

    private static int slot(long hash, long[] slots) {
        int mask = slots.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
