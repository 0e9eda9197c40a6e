package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.Words.Kind;
import java.util.List;

/**
 * What is said without politeness and without marks around it.
 *
 * @param from the first word that counts
 * @param to the word after the last that counts; equal to {@code from} when nothing is said
 */
record Answer(Words words, int from, int to) {

    private static final List<String> POLITE =
            List.of("please", "thanks", "thank you", "por favor", "gracias", "porfa", "um", "uh", "er", "eh");

    static Answer of(String text) {
        Words words = Words.of(text);
        int from = 0;
        int to = words.size();
        boolean dropped = true;
        while (dropped && from < to) {
            int first = afterPolite(words, from, to);
            int last = beforePolite(words, first, to);
            dropped = first != from || last != to;
            from = first;
            to = last;
        }
        return new Answer(words, from, to);
    }

    String text() {
        return words.text(from, to);
    }

    private static int afterPolite(Words words, int from, int to) {
        if (isEndMark(words, from)) {
            return from + 1;
        }
        for (String polite : POLITE) {
            int length = polite.split(" ").length;
            if (from + length <= to && words.text(from, from + length).equals(polite)) {
                return from + length;
            }
        }
        return from;
    }

    private static int beforePolite(Words words, int from, int to) {
        if (from >= to) {
            return to;
        }
        if (isEndMark(words, to - 1)) {
            return to - 1;
        }
        for (String polite : POLITE) {
            int length = polite.split(" ").length;
            if (to - length >= from && words.text(to - length, to).equals(polite)) {
                return to - length;
            }
        }
        return to;
    }

    private static boolean isEndMark(Words words, int index) {
        return words.get(index).kind() == Kind.MARK
                && ".,;:!?¡¿\"".contains(words.get(index).text());
    }
}
