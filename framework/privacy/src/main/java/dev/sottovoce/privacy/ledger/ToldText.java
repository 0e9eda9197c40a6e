package dev.sottovoce.privacy.ledger;

/**
 * What a vendor was told, read back for the customer's own pages and exports. It does not print: whoever shows it has
 * to ask for its text.
 */
public final class ToldText {
    private final String speech;
    private final String display;

    ToldText(String speech, String display) {
        this.speech = speech;
        this.display = display;
    }

    /** For the ear. */
    public String speech() {
        return speech;
    }

    /** For the eye. */
    public String display() {
        return display;
    }

    @Override
    public String toString() {
        return "[told text]";
    }
}
