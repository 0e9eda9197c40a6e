package dev.sottovoce.privacy.guard;

/**
 * A leaf's text without its markup.
 *
 * @param text what is spoken or shown
 * @param tags the indexes in the text before which a tag stood, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a list would box every index on the way of a turn
record MarkedText(String text, int[] tags) {
    private static final int[] NONE = {};

    static MarkedText plain(String text) {
        return new MarkedText(text, NONE);
    }

    /** Whether a tag stood after the first and before the last of these characters. */
    boolean hasTagInside(int from, int to) {
        for (int tag : tags) {
            if (tag > from && tag < to) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "[text]";
    }
}
