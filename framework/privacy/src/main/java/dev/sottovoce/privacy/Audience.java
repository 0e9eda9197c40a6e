package dev.sottovoce.privacy;

import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.LocalDate;
import java.util.Locale;

/** Who will learn what a reply says. */
public final class Audience {
    /** The built-in recipient that needs no policy row, no consent and no ledger entry. */
    private static final String BANK = "bank";

    private final String vendor;
    private final Assurance assurance;
    private final Listener listener;
    private final Locale locale;
    private final LocalDate today;

    private Audience(String vendor, Assurance assurance, Listener listener, Locale locale, LocalDate today) {
        this.vendor = vendor;
        this.assurance = assurance;
        this.listener = listener;
        this.locale = locale;
        this.today = today;
    }

    /** What the request shows of who listens. */
    public enum Listener {
        /** Written, so nobody hears. */
        READER,
        /** Somebody speaks; nothing says who. */
        ANYBODY,
        /** The speaker was recognised as the customer. */
        CUSTOMER,
        /** Somebody else was recognised. */
        SOMEBODY_ELSE
    }

    /**
     * A vendor's customer.
     *
     * @param vendor as the policy names it
     * @param today in the customer's time zone, for days that are said as "yesterday"
     * @throws IllegalArgumentException for the bank's own name, which no vendor may bear
     */
    public static Audience of(String vendor, Assurance assurance, Listener listener, Locale locale, LocalDate today) {
        if (vendor.equals(BANK)) {
            throw new IllegalArgumentException("\"bank\" is the bank itself; name the vendor otherwise");
        }
        return new Audience(vendor, assurance, listener, locale, today);
    }

    /**
     * The customer herself on the bank's own pages: everything exact, except what nobody is told. Only the runtime and
     * the bank's own web chat may make one.
     */
    public static Audience firstParty(SubjectRef subject, Assurance assurance, Locale locale, LocalDate today) {
        if (subject.value().isBlank() || assurance.compareTo(Assurance.LINKED) < 0) {
            throw new IllegalArgumentException("first-party pages need a signed-in customer");
        }
        return new Audience(BANK, assurance, Listener.READER, locale, today);
    }

    /** As the policy names it. */
    public String vendor() {
        return vendor;
    }

    /** The language of the reply. */
    public Locale locale() {
        return locale;
    }

    boolean isBank() {
        return vendor.equals(BANK);
    }

    Assurance assurance() {
        return assurance;
    }

    LocalDate today() {
        return today;
    }

    /**
     * Who can hear.
     *
     * @param answered what the customer said of this assistant: private, shared, or unknown
     */
    Room room(Room answered) {
        return switch (listener) {
            case READER -> Room.PRIVATE;
            // Another person in the room counts as unrecognised even where the customer said that nobody else hears.
            case SOMEBODY_ELSE -> Room.SHARED;
            case CUSTOMER -> answered == Room.SHARED ? Room.IDENTIFIED : answered;
            case ANYBODY -> answered;
        };
    }
}
