package dev.sottovoce.privacy.form;

import java.util.List;
import java.util.Locale;

/**
 * How precisely a value may be told. The order is one of trust, not of information: a yes or no cannot be computed from
 * a band.
 */
public enum Form {
    /** Not told and not on the bank's own page either. */
    WITHHELD(0),
    /** Told on the bank's own page only; the vendor gets a constant sentence. */
    FIRST_PARTY(1),
    /** A word that the customer chose for it. */
    CODEWORD(2),
    /** Whether it reaches a threshold that stands in the request. */
    YES_NO(3),
    /** One of the policy's published ranges. */
    BAND(4),
    /** The last four characters at most. */
    MASKED(4),
    /** The first letter. */
    INITIAL(4),
    /** Month and year. */
    MONTH(4),
    /** Two significant digits. */
    ROUNDED(5),
    /** All of it. */
    EXACT(6);

    private final int level;

    Form(int level) {
        this.level = level;
    }

    /** From 0 (nothing) to 6 (everything); forms of different kinds share a level. */
    public int level() {
        return level;
    }

    /** Whether values of this kind have this form. */
    public boolean existsFor(Kind kind) {
        return switch (this) {
            case WITHHELD, FIRST_PARTY -> true;
            case CODEWORD -> kind == Kind.MONEY || kind == Kind.NAME;
            case YES_NO -> kind == Kind.MONEY || kind == Kind.FLAG;
            case BAND -> kind == Kind.MONEY || kind == Kind.COUNT;
            case MASKED -> kind == Kind.IDENTIFIER;
            case INITIAL -> kind == Kind.NAME;
            case MONTH -> kind == Kind.DATE;
            case ROUNDED -> kind == Kind.MONEY;
            case EXACT -> kind != Kind.FLAG;
        };
    }

    /** The kind's highest form at or below a level. */
    public static Form atMost(int level, Kind kind) {
        Form best = WITHHELD;
        for (Form form : values()) {
            if (form.level <= level && form.existsFor(kind) && form.level >= best.level) {
                best = form;
            }
        }
        return best;
    }

    /** The kind's forms at or below a level, the most precise first. */
    public static List<Form> descending(int level, Kind kind) {
        return List.of(values()).stream()
                .filter(form -> form.level <= level && form.existsFor(kind))
                .sorted((a, b) -> Integer.compare(b.level, a.level))
                .toList();
    }

    /** The word of policy files and message variants, such as {@code first-party}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return word();
    }
}
