package dev.sottovoce.adapters.bank.demo;

/**
 * Amounts that can serve as canaries: none is shared by two customers, by a sensitive and an ordinary movement, or by
 * an even and an odd seed. The last digit is a check digit that names owner and seed, and the tens say whether the
 * movement is sensitive.
 *
 * @param seed whose parity is marked
 */
record MarkedAmounts(long seed) {
    private static final int OWNERS = 5;
    private static final int SENSITIVE = 4;

    /**
     * The amount nearest below or a little above a rough one that carries the marks.
     *
     * @param rough in minor units, at least 100
     * @param owner number of the customer, from 0 to 4
     */
    long mark(long rough, int owner, boolean sensitive) {
        if (rough < 100 || owner < 0 || owner >= OWNERS) {
            throw new IllegalArgumentException("an amount to mark needs at least 100 minor units and an owner below 5");
        }
        long tens = rough / 10;
        if (sensitive) {
            tens += SENSITIVE - tens % 5;
        } else if (tens % 5 == SENSITIVE) {
            tens--;
        }
        return tens * 10 + Math.floorMod(2L * owner + Math.floorMod(seed, 2L) - digitSum(tens), 10L);
    }

    private static long digitSum(long number) {
        long sum = 0;
        for (long rest = number; rest > 0; rest /= 10) {
            sum += rest % 10;
        }
        return sum;
    }
}
