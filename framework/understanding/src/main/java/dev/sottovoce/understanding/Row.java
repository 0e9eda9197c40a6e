package dev.sottovoce.understanding;

/**
 * A labelled text to learn from.
 *
 * @param group rows of one template have the same one: they are held out together
 */
record Row(String text, String label, String language, String group) {
    /** What nobody should act on. */
    static final String OUT_OF_SCOPE = "oos";
}
