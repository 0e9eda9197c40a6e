package dev.sottovoce.privacy.ledger.checkpoint;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger states of itself: a size, and the root of the tree of so many entries.
 *
 * @see <a href="https://github.com/C2SP/C2SP/blob/main/tlog-checkpoint.md">C2SP, tlog-checkpoint</a>
 */
public final class Checkpoint {
    private static final int HASH_BYTES = 32;

    private final String origin;
    private final long size;
    private final byte[] root;

    /**
     * A statement.
     *
     * @param origin which ledger, such as {@code bank.example/ledger}
     * @param root 32 bytes
     */
    public Checkpoint(String origin, long size, byte[] root) {
        if (size < 0 || root.length != HASH_BYTES) {
            throw new IllegalArgumentException("a checkpoint needs a size and a root of " + HASH_BYTES + " bytes");
        }
        this.origin = NoteName.checked(origin);
        this.size = size;
        this.root = root.clone();
    }

    /** Reads what {@link #text} writes; empty for anything else. */
    public static Optional<Checkpoint> parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            var checkpoint = new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root);
            // Only one spelling of a statement may be signed.
            return Optional.of(checkpoint).filter(read -> read.text().equals(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    /** Which ledger. */
    public String origin() {
        return origin;
    }

    /** How many entries. */
    public long size() {
        return size;
    }

    /** Whether this is the root that it states. */
    public boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }

    /** The root of the tree, 32 bytes. */
    public byte[] root() {
        return root.clone();
    }

    /** Three lines: origin, size in decimal, root in base64. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    @Override
    public String toString() {
        return "[checkpoint of " + size + "]";
    }
}
