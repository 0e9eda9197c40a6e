package dev.sottovoce.privacy.guard;

/**
 * Spelling of keys in JSON pointers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901: JSON Pointer</a>
 */
final class Pointers {
    private Pointers() {}

    /** A key as a segment of a pointer. */
    static String escaped(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    /** The key that a segment of a pointer means. */
    static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
