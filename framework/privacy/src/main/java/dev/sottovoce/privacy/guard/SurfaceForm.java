package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.Shape;
import java.util.List;

/**
 * The ways to write a value that the search for values undoes. Each writes an amount, an identifier or a name as a
 * faulty or hostile program could; the guard proves at start that it finds them all.
 */
public enum SurfaceForm {
    /** 48317.29. */
    PLAIN,
    /** 48,317.29. */
    COMMAS,
    /** 48.317,29 €. */
    DOTS,
    /** Groups parted by blanks that do not break. */
    NO_BREAK,
    /** 48'317.29. */
    APOSTROPHES,
    /** 4831729. */
    MINOR_UNITS,
    /** 48,317. */
    NO_CENTS,
    /** Forty-eight thousand three hundred and seventeen pounds twenty-nine. */
    WORDS_AND,
    /** Forty-eight thousand three hundred seventeen dollars and twenty-nine cents. */
    WORDS,
    /** … point two nine. */
    WORDS_POINT,
    /** Cuarenta y ocho mil trescientos diecisiete euros. */
    MASCULINE,
    /** Cuarenta y ocho mil trescientas diecisiete libras. */
    FEMININE,
    /** … coma dos nueve. */
    WORDS_COMA,
    /** Four eight three. */
    ONE_BY_ONE,
    /** Cuatro ocho tres. */
    UNO_A_UNO,
    /** FOUR EIGHT THREE. */
    UPPER_CASE,
    /** Forty-eight thirty-one. */
    PAIRS,
    /** 48 thousand 317. */
    MIXED,
    /** In a tag that says how to read it. */
    SAY_AS,
    /** A break between any two characters. */
    BREAKS,
    /** As what is said instead of something else. */
    ALIAS,
    /** With characters between that nobody sees. */
    ZERO_WIDTH,
    /** As wide as ideographs. */
    FULL_WIDTH,
    /** Arabic-Indic digits. */
    ARABIC,
    /** Bold digits of mathematics. */
    MATHEMATICAL,
    /** Raised digits. */
    SUPERSCRIPT,
    /** Digits on keys. */
    KEYCAPS,
    /** Escapes of JSON, escaped themselves. */
    ESCAPES,
    /** Numbers of characters as in XML. */
    ENTITIES,
    /** As in addresses. */
    PERCENT,
    /** Base64. */
    BASE64,
    /** Base64 for addresses, without padding. */
    BASE64URL,
    /** The characters in hexadecimal. */
    HEX,
    /** Base64 of base64. */
    BASE64_TWICE,
    /** At the end of an address. */
    PATH,
    /** Half here, half in the next leaf. */
    SPLIT;

    /**
     * Writes a value so.
     *
     * @return the texts of one leaf, or of two leaves one after the other; none for what cannot be written so, such as
     *     a name in digits
     */
    public List<String> write(Shape shape) {
        if (shape instanceof Shape.Amount amount) {
            return texts(new AmountWriting(amount).in(this));
        }
        if (shape instanceof Shape.Identifier identifier) {
            return texts(new TextWriting(identifier.value(), true).in(this));
        }
        return shape instanceof Shape.Name name ? texts(new TextWriting(name.value(), false).in(this)) : List.of();
    }

    private static List<String> texts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
