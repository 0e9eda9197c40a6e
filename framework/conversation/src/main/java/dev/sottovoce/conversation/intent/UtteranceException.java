package dev.sottovoce.conversation.intent;

/** An utterance file that does not follow the format; its message names the file, the line and what to write. */
public final class UtteranceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** For the line, counted from 1; 0 stands for the file as a whole. */
    UtteranceException(String file, int line, String message) {
        super((line == 0 ? file : file + ":" + line) + ": " + message);
    }
}
