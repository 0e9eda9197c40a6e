package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.List;
import java.util.Locale;

/**
 * The only way into {@link Classified}: one for each turn and customer, travelling in the context of the bank call.
 * What passes leaves a trace in the turn record, so that the egress guard knows what to look for.
 */
public final class Source {
    private static final Source POISONED = new Source(new SubjectRef("nobody"), new TurnRecord("none", Locale.ROOT));

    private final SubjectRef subject;
    private final TurnRecord turn;

    /** A source for the values of one customer in one turn. */
    public Source(SubjectRef subject, TurnRecord turn) {
        this.subject = subject;
        this.turn = turn;
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
        return cached.open().map(value -> classify(cached.label(), value)).orElseGet(() -> cached);
    }

    SubjectRef subject() {
        return subject;
    }

    boolean belongsTo(TurnRecord record) {
        return turn == record;
    }

    @Override
    public String toString() {
        return "[source]";
    }
}
