package dev.sottovoce.privacy.guard;

import java.util.Locale;

/** Why the guard could not account for something. Each code has a likely fix, for the sandbox's log. */
public enum TripCode {
    /** The body is not valid UTF-8. */
    NOT_UTF8("encode the body as UTF-8"),
    /** The body is not exactly one JSON value. */
    NOT_JSON("send one JSON value as RFC 8259 writes it"),
    /** The body is longer than the schema allows. */
    TOO_LARGE("shorten the answer; the schema's first line says how long it may be"),
    /** Containers are nested deeper than 32. */
    TOO_DEEP("flatten the body"),
    /** An object has the same key twice. */
    DUPLICATE_KEY("write each key once"),
    /** Half of a surrogate pair. */
    LONE_SURROGATE("do not cut a text inside a character"),
    /** White space, an escape or a spelling that canonical JSON does not have. */
    NOT_CANONICAL("pass the body through CanonicalJson.rewrite"),
    /** A key that the wire schema does not list here. */
    UNKNOWN_KEY("list the key in the wire schema, or do not send it"),
    /** Keys in another order than in the wire schema. */
    KEY_ORDER("pass the body and the schema through CanonicalJson.rewrite"),
    /** An object, array or leaf where the wire schema has another of the three. */
    WRONG_TYPE("compare the body's structure with the wire schema"),
    /** An empty object that the schema does not list. */
    EMPTY_CONTAINER("leave the key out, or list {} as a constant"),
    /** Fewer or more items than the schema allows. */
    WRONG_COUNT("send as many items as the schema's bounds say"),
    /** Not one of the constants of the schema. */
    NOT_LISTED("list the constant in the wire schema, or do not send it"),
    /** Not 31 letters of the handle alphabet. */
    NOT_A_HANDLE("send a handle here, and keep state at home under it"),
    /** A handle that does not belong to this turn. */
    DEAD_HANDLE("note the handle in the turn record when it is made"),
    /** Not a listed address followed by a live handle. */
    NOT_OUR_URL("send the schema's address followed by a live handle"),
    /** Not what the vendor sent at the schema's pointer. */
    NO_ECHO("copy the leaf from this same request unchanged"),
    /** Not the length of the body in bytes. */
    WRONG_LENGTH("count bytes of the final body, in decimal"),
    /** Not what the gate let out of an employee's text. */
    NOT_AGENT_TEXT("pass the employee's text through the gate as AGENT.TEXT"),
    /** Not a concatenation of this turn's messages. */
    UNEXPLAINED_TEXT("send the rendered messages of the reply and nothing else"),
    /** Markup that the schema does not list, or in a place or spelling that it cannot have. */
    BAD_MARKUP("use the listed tags and attribute values, around messages, and escape & < > \" '"),
    /** A value stands where only constant text may. */
    HOLES_FORBIDDEN("use a message without holes here"),
    /** The turn record names a text that the catalogue does not have. */
    UNKNOWN_TEMPLATE("hand all catalogue texts to the guard at start"),
    /** A text in another language than the reply's. */
    FOREIGN_LOCALE("render the reply in the turn's locale"),
    /** A hole without a value, or a value of the wrong sort. */
    UNFILLED_HOLE("fill every hole of the message"),
    /** A value that the gate did not let out in this turn. */
    NOT_TOLD("fill holes only with what the gate told in this turn"),
    /** The text is for another form or shade than the value has. */
    WRONG_VARIANT("choose the variant by the told image's key"),
    /** The text says more than its form allows. */
    BEYOND_FORM("correct the rendering of the form"),
    /** List items that are not first, next, last or only of their list, or too many. */
    BAD_LIST("render one to three items as KEY.HOLE.first, .next, .last or .only"),
    /** A header that the wire schema does not list. */
    UNKNOWN_HEADER("list the header in the wire schema in lower case, or do not send it"),
    /** Headers doubled, or in another order than in the wire schema. */
    HEADER_ORDER("send each header once, in the order of the wire schema"),
    /** A status that the schema does not list. */
    WRONG_STATUS("list the status in the wire schema"),
    /** A call checked as a reply or a reply checked as a call. */
    WRONG_LINE("use the schema of this kind of message"),
    /** A value that the turn or its session has seen, and that was not told so. */
    VALUE_SEEN("tell the value through the gate, in the form that it gives, and nowhere else"),
    /** What looks like a card number. */
    CARD_NUMBER("classify the text that holds it as CARD.PAN, or keep it at home"),
    /** What looks like an account number. */
    ACCOUNT_NUMBER("classify the text that holds it as ACC.NUMBER, or keep it at home"),
    /** What looks like a number of a person's tax or insurance. */
    OFFICIAL_NUMBER("classify the text that holds it as ID.OFFICIAL, or keep it at home"),
    /** What looks like an address or telephone number that no text of the catalogue has. */
    CONTACT("classify the text that holds it as ID.CONTACT, or write the bank's own into the catalogue"),
    /** What looks like a PIN, password or code. */
    SECRET("keep codes out of answers"),
    /** The guard itself failed. */
    GUARD_FAILURE("report a defect of the guard");

    private final String fix;

    TripCode(String fix) {
        this.fix = fix;
    }

    /** As written in logs, such as {@code unknown-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What most likely cures it, as an imperative for whoever wrote the adapter or skill. */
    public String fix() {
        return fix;
    }

    @Override
    public String toString() {
        return word();
    }
}
