package dev.sottovoce.privacy.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How precisely a value may be told. The order is one of trust, not of information: a yes or no cannot be computed from
 * a band.
 */
public enum Form {
    /** Not told and not on the bank's own page either. */
    WITHHELD(0, EnumSet.allOf(Kind.class)),
    /** Told on the bank's own page only; the vendor gets a constant sentence. */
    FIRST_PARTY(1, EnumSet.allOf(Kind.class)),
    /** A word that the customer chose for it. */
    CODEWORD(2, EnumSet.of(Kind.MONEY, Kind.NAME)),
    /** Whether it reaches a threshold that stands in the request. */
    YES_NO(3, EnumSet.of(Kind.MONEY, Kind.FLAG)),
    /** One of the policy's published ranges. */
    BAND(4, EnumSet.of(Kind.MONEY, Kind.COUNT)),
    /** The last four characters at most. */
    MASKED(4, EnumSet.of(Kind.IDENTIFIER)),
    /** The first letter. */
    INITIAL(4, EnumSet.of(Kind.NAME)),
    /** Month and year. */
    MONTH(4, EnumSet.of(Kind.DATE)),
    /** Two significant digits. */
    ROUNDED(5, EnumSet.of(Kind.MONEY)),
    /** All of it. */
    EXACT(6, EnumSet.of(Kind.MONEY, Kind.IDENTIFIER, Kind.NAME, Kind.DATE, Kind.COUNT, Kind.TEXT));

    private final int level;
    /** One bit per kind: enums must be immutable all the way down. */
    private final int kinds;

    Form(int level, Set<Kind> kinds) {
        this.level = level;
        this.kinds = kinds.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    }

    /** From 0 (nothing) to 6 (everything); forms of different kinds share a level. */
    public int level() {
        return level;
    }

    /** Whether values of this kind have this form. */
    public boolean existsFor(Kind kind) {
        return (kinds & (1 << kind.ordinal())) != 0;
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
