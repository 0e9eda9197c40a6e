package dev.sottovoce.conversation.template;

/** A template that does not follow the language; its message says what is wrong, where, and what to write. */
public final class TemplateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int column;

    TemplateException(int column, String message) {
        super(message);
        this.column = column;
    }

    /** Where in the template, counted from 1. */
    public int column() {
        return column;
    }
}
