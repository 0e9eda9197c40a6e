package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The only way into {@link Classified}: one for each turn and customer, travelling in the context of the bank call.
 * What passes leaves a trace in the turn record, so that the egress guard knows what to look for.
 */
public final class Source {
    private static final Source POISONED = new Source(new SubjectRef("nobody"), new TurnRecord("none", Locale.ROOT));

    private final SubjectRef subject;
    private final TurnRecord turn;
    private final Set<SubjectRef> others;

    /** A source for the values of one customer in one turn. */
    public Source(SubjectRef subject, TurnRecord turn) {
        this(subject, turn, Set.of());
    }

    private Source(SubjectRef subject, TurnRecord turn, Set<SubjectRef> others) {
        this.subject = subject;
        this.turn = turn;
        this.others = others;
    }

    /**
     * The source of values that this customer holds together with others: they are told only as far as each of them
     * allows.
     *
     * @param holders all of them; whether the customer herself is among them does not matter
     */
    public Source jointly(Collection<SubjectRef> holders) {
        var all = new HashSet<>(others);
        all.addAll(holders);
        all.remove(subject);
        if (all.equals(others)) {
            return this;
        }
        turn.heldWith(all);
        return new Source(subject, turn, Set.copyOf(all));
    }

    /** The source of values that belong to nobody and are never told. */
    static Source poisoned() {
        return POISONED;
    }

    /** Classifies a value. */
    public <T> Classified<T> classify(DataClass dataClass, T value) {
        return classify(Label.of(dataClass), value);
    }

    /** Classifies a value that carries several classes. */
    public <T> Classified<T> classify(Label label, T value) {
        if (value instanceof Tellable tellable) {
            label.classes().forEach(dataClass -> turn.seen(dataClass, tellable));
        }
        return new Classified<>(label, this, value);
    }

    /**
     * Classifies how many records there are.
     *
     * @param count the class of the number, such as {@link DataClass#ACC_EXISTENCE}
     */
    public <T extends ClassifiedParts> ClassifiedList<T> classify(DataClass count, List<T> records) {
        return new ClassifiedList<>(count, this, records);
    }

    /** The same value in this turn; withheld when it is another customer's. */
    public <T> Classified<T> adopt(Classified<T> cached) {
        if (!cached.source().subject.equals(subject)) {
            return Classified.poisoned(cached.label());
        }
        Source holders = jointly(cached.source().others);
        return cached.open()
                .map(value -> holders.classify(cached.label(), value))
                .orElseGet(() -> cached);
    }

    SubjectRef subject() {
        return subject;
    }

    /** Who holds the values besides the customer. */
    Set<SubjectRef> others() {
        return others;
    }

    /** Whether values of both can be computed with each other: one customer's, in one turn. */
    boolean goesWith(Source other) {
        return turn == other.turn && subject.equals(other.subject);
    }

    boolean belongsTo(TurnRecord record) {
        return turn == record;
    }

    @Override
    public String toString() {
        return "[source]";
    }
}
