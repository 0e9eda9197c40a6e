package dev.sottovoce.runtime.secret;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A secure source that fetches its numbers a page at a time: a turn takes them letter by letter, and the system's
 * source asks about the same for four bytes as for four thousand. What was handed out is wiped. Safe for several
 * threads.
 */
public final class DrawnAhead implements RandomGenerator {
    private static final int PAGE_BYTES = 4096;

    private final SecureRandom source;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES).limit(0);

    /** Draws from this source. */
    public DrawnAhead(SecureRandom source) {
        this.source = source;
    }

    @Override
    public synchronized long nextLong() {
        fetch(Long.BYTES);
        long number = page.getLong();
        Arrays.fill(page.array(), page.position() - Long.BYTES, page.position(), (byte) 0);
        return number;
    }

    @Override
    public synchronized int nextInt() {
        fetch(Integer.BYTES);
        int number = page.getInt();
        Arrays.fill(page.array(), page.position() - Integer.BYTES, page.position(), (byte) 0);
        return number;
    }

    private void fetch(int bytes) {
        if (page.remaining() < bytes) {
            source.nextBytes(page.array());
            page.clear();
        }
    }
}
