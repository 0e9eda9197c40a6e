package dev.sottovoce.privacy.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of one schema line: parted by blanks outside quotes and brackets, up to a {@code #} after a blank. */
final class SchemaWords {
    private final List<String> words;
    private int at;

    private SchemaWords(List<String> words) {
        this.words = words;
    }

    static SchemaWords of(String line) {
        var words = new ArrayList<String>();
        int start = -1;
        char closing = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (closing != 0 && i < line.length()) {
                if (c == '\\' && closing == '"') {
                    i++;
                } else if (c == closing) {
                    closing = 0;
                }
            } else if (c == ' ' || c == '\t' || i == line.length()) {
                if (start >= 0) {
                    words.add(line.substring(start, i));
                }
                start = -1;
            } else if (start < 0 && c == '#') {
                break;
            } else {
                start = start < 0 ? i : start;
                closing = c == '"' ? '"' : c == '[' ? ']' : closing;
            }
        }
        if (closing != 0) {
            throw new IllegalArgumentException("a quote or bracket is not closed");
        }
        return new SchemaWords(words);
    }

    boolean isEmpty() {
        return at == words.size();
    }

    /** The next word, which has to be there. */
    String next(String what) {
        if (isEmpty()) {
            throw new IllegalArgumentException("the line ends where " + what + " should stand");
        }
        return words.get(at++);
    }

    /** Whether this word comes next; then it is taken. */
    boolean take(String word) {
        boolean there = !isEmpty() && words.get(at).equals(word);
        at += there ? 1 : 0;
        return there;
    }

    /** The next word if there is one. */
    Optional<String> poll() {
        return isEmpty() ? Optional.empty() : Optional.of(words.get(at++));
    }

    void end() {
        if (!isEmpty()) {
            throw new IllegalArgumentException("nothing is expected after \"" + words.get(at - 1) + "\"");
        }
    }
}
