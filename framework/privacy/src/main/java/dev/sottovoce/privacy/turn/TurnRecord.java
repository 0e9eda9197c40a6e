package dev.sottovoce.privacy.turn;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.taint.Traces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one turn when its answer leaves: messages used, images told, handles alive, and the values that were
 * seen, as taint. Confined to the turn's thread; the gate, the source and the reply renderer write it, the guard reads
 * it, adapters never get it.
 */
public final class TurnRecord {
    private final String turn;
    private final Locale locale;
    private final List<MessageUse> uses = new ArrayList<>();
    private final Set<Image> told = new HashSet<>();
    private final Set<String> handles = new HashSet<>();
    private final List<Taint> taint = new ArrayList<>();
    private final Map<DataClass, Integer> granted = new HashMap<>();
    private final Traces traces;
    private final Set<SubjectRef> otherHolders = new HashSet<>();
    private byte[] request = new byte[0];

    /**
     * A record for one turn.
     *
     * @param turn our own handle of the turn
     * @param locale of the reply
     */
    public TurnRecord(String turn, Locale locale) {
        this(turn, locale, Traces.ofOneTurn());
    }

    /**
     * A record for one turn of a session.
     *
     * @param traces of what the session has seen; what this turn sees is added
     */
    public TurnRecord(String turn, Locale locale, Traces traces) {
        this.turn = turn;
        this.locale = locale;
        this.traces = traces;
    }

    /** A classified value that this turn has seen, for the guard's search. */
    public record Taint(DataClass dataClass, Shape shape) {
        @Override
        public String toString() {
            return "[taint " + dataClass + "]";
        }
    }

    /** Our own handle of the turn. */
    public String turn() {
        return turn;
    }

    /** The locale of the reply. */
    public Locale locale() {
        return locale;
    }

    /** Notes a message that the reply uses. */
    public void use(MessageUse use) {
        uses.add(use);
    }

    /** Notes an image that the gate let out. */
    public void told(Image image) {
        told.add(image);
    }

    /** Notes a handle that may ride on the vendor's session. */
    public void handle(String handle) {
        handles.add(handle);
    }

    /** Notes who holds some of the turn's values besides whoever asks. */
    public void heldWith(Set<SubjectRef> others) {
        otherHolders.addAll(others);
    }

    /** Who holds some of the turn's values besides whoever asks: they have a say too. */
    public Set<SubjectRef> otherHolders() {
        return Set.copyOf(otherHolders);
    }

    /** Forgets what an earlier attempt at the reply said; what the turn has seen stays. */
    public void restart() {
        uses.clear();
        told.clear();
        handles.clear();
    }

    /** Notes a value that entered the turn. */
    public void seen(DataClass dataClass, Tellable value) {
        taint.add(new Taint(dataClass, value.shape()));
        if (!dataClass.equals(DataClass.PUBLIC) && !dataClass.equals(DataClass.SAID)) {
            traces.see(value.shape());
        }
    }

    /** Notes how many bits of a class the budget has granted to this turn, so that its reply can be made again. */
    public void grant(DataClass dataClass, int bits) {
        granted.merge(dataClass, bits, Integer::sum);
    }

    /** How many bits of a class the budget has granted to this turn. */
    public int granted(DataClass dataClass) {
        return granted.getOrDefault(dataClass, 0);
    }

    /** Keeps the vendor's own bytes, which a schema may allow to be echoed; dropped with the turn. */
    public void request(byte[] body) {
        request = body.clone();
    }

    /** The messages in the order of the reply. */
    public List<MessageUse> uses() {
        return List.copyOf(uses);
    }

    /** Whether the gate let this image out in this turn. */
    public boolean wasTold(Image image) {
        return told.contains(image);
    }

    /** Whether this handle may leave with this turn. */
    public boolean isLive(String handle) {
        return handles.contains(handle);
    }

    /** Everything classified that this turn has seen. */
    public List<Taint> taint() {
        return List.copyOf(taint);
    }

    /** Whether this very value entered the turn. */
    public boolean hasSeen(Shape shape) {
        return taint.stream().anyMatch(seen -> seen.shape().equals(shape));
    }

    /** What can be searched for of all that the turn and its session have seen. */
    public Traces traces() {
        return traces;
    }

    /** What the gate let out in this turn. */
    public Set<Image> told() {
        return Set.copyOf(told);
    }

    /** The vendor's own bytes; empty when there were none. */
    public byte[] request() {
        return request.clone();
    }
}
