package dev.sottovoce.understanding;

/**
 * How to train.
 *
 * @param seed of the order of rows
 * @param epochs how often every row is seen
 * @param rate AdaGrad's step
 * @param start AdaGrad's first sum of squares
 * @param decay weight of the squared length of the weights
 * @param leastCount how many rows an n-gram, and a word that may correct another, must have
 */
record Recipe(long seed, int epochs, float rate, float start, float decay, int leastCount) {
    private static final int LARGE = 3_000;
    private static final int VERY_LARGE = 8_000;

    /** For so many rows. */
    static Recipe of(int rows) {
        return new Recipe(42, rows < VERY_LARGE ? 20 : 12, 0.2f, 0.01f, 1e-5f, rows < LARGE ? 1 : 2);
    }
}
