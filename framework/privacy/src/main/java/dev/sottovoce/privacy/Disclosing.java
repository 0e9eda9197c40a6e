package dev.sottovoce.privacy;

import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.policy.Circumstances;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The disclosures of one reply: decides for each value, and drafts the ledger's entries of what the reply really tells.
 * Confined to the turn's thread.
 */
public final class Disclosing {
    private final Gate.Rules rules;
    private final Audience audience;
    private final TurnRecord turn;
    private final Optional<SubjectRef> subject;
    private final Say say;
    private final Set<DataClass> overBudget;
    private final Instant now;
    private final boolean sealed;
    private final List<Disclosure> drafts = new ArrayList<>();

    Disclosing(
            Gate.Rules rules,
            Audience audience,
            TurnRecord turn,
            Optional<SubjectRef> subject,
            Say say,
            Set<DataClass> overBudget,
            boolean sealed) {
        this.rules = rules;
        this.audience = audience;
        this.turn = turn;
        this.subject = subject;
        this.say = say;
        this.overBudget = Set.copyOf(overBudget);
        this.now = rules.clock().instant();
        this.sealed = sealed;
    }

    /**
     * How a value may be told where it would stand on these surfaces. Nothing is drafted yet: that is
     * {@link #disclose}.
     *
     * @return with {@link Form#WITHHELD} for a value of another customer or another turn
     */
    public Told tell(Classified<? extends Tellable> value, Set<Surface> surfaces) {
        if (!belongs(value.source())) {
            return withheld(value.label(), Factor.SUBJECT);
        }
        Optional<Shape> shape = value.open().map(Tellable::shape);
        if (shape.isEmpty()) {
            return withheld(value.label(), Factor.SUBJECT);
        }
        Decision decision = decide(shape.get().kind(), value.label(), value.source(), surfaces);
        if (isPiece(value.label(), shape.get())) {
            return withheld(value.label(), Factor.SUBJECT);
        }
        for (Form form : forms(value.label(), decision.form(), shape.get().kind())) {
            Optional<Image> image = rules.rendering().render(shape.get(), form, audience.locale(), audience.today());
            if (image.isPresent() || form.level() <= Form.FIRST_PARTY.level()) {
                return new Told(value.label(), form, image, decision);
            }
        }
        return withheld(value.label(), Factor.FLOOR);
    }

    /**
     * Notes that a value stands in the reply, or that the reply says where else to find it: lets its image out and
     * drafts the ledger's entry.
     *
     * @param message key of the catalogue message
     * @param hole where in the message
     */
    public void disclose(Told told, String message, String hole, Set<Surface> surfaces) {
        told.image().ifPresent(turn::told);
        draft(told, message, hole, surfaces);
    }

    /** Notes that a value was asked for and is not told, whatever could have been. */
    public void withhold(Told told, String message, String hole, Set<Surface> surfaces) {
        Form form = told.form() == Form.WITHHELD ? Form.WITHHELD : Form.FIRST_PARTY;
        draft(new Told(told.label(), form, Optional.empty(), told.decision()), message, hole, surfaces);
    }

    /** The alternative for a secret yes or no; the sealed one unless a yes or no about it may be told. */
    public <A> A resolve(Chosen<A> chosen, Set<Surface> surfaces) {
        Classified<Boolean> secret = chosen.secret();
        Optional<Boolean> known = secret.open();
        if (known.isEmpty() || !belongs(secret.source())) {
            return chosen.whenSealed();
        }
        Decision decision = decide(Kind.FLAG, secret.label(), secret.source(), surfaces);
        boolean told = decision.form().level() >= Form.YES_NO.level();
        // Which of several constant texts is said tells a yes or no: that is a disclosure like any other.
        draft(
                new Told(secret.label(), told ? Form.YES_NO : Form.FIRST_PARTY, Optional.empty(), decision),
                "structure",
                "choice",
                surfaces);
        if (!told) {
            return chosen.whenSealed();
        }
        return chosen.pick(known.get());
    }

    /**
     * Opens a list, if how many there are may be told exactly; each item stays closed.
     *
     * @param ifTold makes the answer from the items
     * @param ifSealed makes the answer that is the same for every list
     */
    public <T extends ClassifiedParts, A> A structure(
            ClassifiedList<T> list, Set<Surface> surfaces, Function<List<T>, A> ifTold, Supplier<A> ifSealed) {
        Label label = Label.of(list.countClass());
        if (!belongs(list.source())) {
            draft(withheld(label, Factor.SUBJECT), "structure", "count", surfaces);
            return ifSealed.get();
        }
        Decision decision = decide(Kind.COUNT, label, list.source(), surfaces);
        boolean exact = decision.form() == Form.EXACT;
        Form form = exact || decision.form() == Form.WITHHELD ? decision.form() : Form.FIRST_PARTY;
        draft(new Told(label, form, Optional.empty(), decision), "structure", "count", surfaces);
        return exact ? ifTold.apply(list.open()) : ifSealed.get();
    }

    /** Opens a list for the bank's own page. */
    public <T extends ClassifiedParts> List<T> itemsForTheBank(ClassifiedList<T> list) {
        return audience.isBank() && belongs(list.source()) ? list.open() : List.of();
    }

    /** The ledger's entries of this reply, in order. Empty for the bank's own page. */
    public List<Disclosure> drafts() {
        return audience.isBank() ? List.of() : List.copyOf(drafts);
    }

    /**
     * Takes what the reply tells from the vendor's budget; to be asked once, when the reply is made. What its turn was
     * granted for an earlier attempt counts. A budget that cannot be asked is spent.
     *
     * @return the classes that the budget does not suffice for: the reply has to be made again {@link #without} them
     */
    public CompletionStage<Set<DataClass>> close() {
        Map<DataClass, Integer> wanted = wanted();
        Optional<VendorRow.Budget> budget =
                rules.policy().vendor(audience.vendor()).flatMap(VendorRow::budget);
        if (wanted.isEmpty() || budget.isEmpty() || subject.isEmpty()) {
            return CompletableFuture.completedStage(Set.of());
        }
        return rules.budgets()
                .take(subject.get(), audience.vendor(), budget.get(), wanted)
                .exceptionally(unanswered -> wanted.keySet())
                .thenApply(spent -> {
                    wanted.keySet().stream()
                            .filter(dataClass -> !spent.contains(dataClass))
                            .forEach(dataClass -> turn.grant(dataClass, wanted.getOrDefault(dataClass, 0)));
                    return spent;
                });
    }

    /** The disclosures of the same reply, made again with nothing told of these classes. */
    public Disclosing without(Set<DataClass> spent) {
        var all = new HashSet<>(overBudget);
        all.addAll(spent);
        return new Disclosing(rules, audience, turn, subject, say, all, sealed);
    }

    /** The disclosures of the same reply, made again with nothing told at all. */
    public Disclosing sealed() {
        return new Disclosing(rules, audience, turn, subject, say, overBudget, true);
    }

    /** The bits of each class that the reply tells and its turn was not granted yet. */
    private Map<DataClass, Integer> wanted() {
        var wanted = new HashMap<DataClass, Integer>();
        drafts().stream()
                .filter(draft -> draft.bits() > 0)
                .forEach(draft -> draft.label().classes().stream()
                        .filter(dataClass -> !dataClass.isFree())
                        .forEach(dataClass -> wanted.merge(dataClass, draft.bits(), Integer::sum)));
        wanted.replaceAll((dataClass, bits) -> bits - turn.granted(dataClass));
        wanted.values().removeIf(bits -> bits <= 0);
        return wanted;
    }

    /** The version of the customer's consent that the decisions used; 0 for a guest. */
    public long consentVersion() {
        return say.own().map(Consents::version).orElse(0L);
    }

    /** Whose values these are; empty for a guest. */
    public Optional<SubjectRef> subject() {
        return subject;
    }

    /** To whom. */
    public Audience audience() {
        return audience;
    }

    private Decision decide(Kind kind, Label label, Source source, Set<Surface> surfaces) {
        return rules.policy()
                .decide(
                        kind,
                        label,
                        new Circumstances(
                                audience.vendor(),
                                surfaces,
                                audience.assurance(),
                                room(),
                                (dataClass, surface) -> say.allowed(dataClass, surface, source.others(), now),
                                overBudget,
                                sealed));
    }

    private Room room() {
        return say.own().filter(known -> known.isQuiet(now)).isPresent()
                ? Room.SHARED
                : audience.room(say.own().map(Consents::room).orElse(Room.UNKNOWN));
    }

    /**
     * The forms to be tried, the most precise first. A vendor gets one form of a customer's account or card number, its
     * mask, in every turn: what it has heard of the number does not grow.
     */
    private List<Form> forms(Label label, Form most, Kind kind) {
        boolean fixed = kind == Kind.IDENTIFIER && !audience.isBank() && !isFree(label);
        return Form.descending(most.level(), kind).stream()
                .filter(form -> !(fixed && form == Form.EXACT))
                .toList();
    }

    /** Whether it is a part of a number and not one that the bank gave: part by part, masks would tell all of it. */
    private boolean isPiece(Label label, Shape shape) {
        return shape instanceof Shape.Identifier && !audience.isBank() && !isFree(label) && !turn.hasSeen(shape);
    }

    private static boolean isFree(Label label) {
        return label.classes().stream().allMatch(DataClass::isFree);
    }

    private boolean belongs(Source source) {
        // The bank's own page is written in a record of its own, or the guard would take its images for told.
        return subject.filter(source.subject()::equals).isPresent() && (audience.isBank() || source.belongsTo(turn));
    }

    private void draft(Told told, String message, String hole, Set<Surface> surfaces) {
        drafts.add(new Disclosure(
                told.form().level() > Form.FIRST_PARTY.level() ? Disclosure.Kind.TOLD : Disclosure.Kind.WITHHELD,
                surfaces,
                told.label(),
                told.form(),
                message,
                hole,
                rules.policy().hash(),
                told.decision(),
                say.own().flatMap(known -> known.recordOf(binding(told))),
                turn.turn(),
                told.image()));
    }

    private static DataClass binding(Told told) {
        return told.decision().binding().dataClass();
    }

    private static Told withheld(Label label, Factor why) {
        var voice = new Decision.Voice(why, label.classes().get(0), Form.WITHHELD.level(), "");
        return new Told(label, Form.WITHHELD, Optional.empty(), new Decision(Form.WITHHELD, List.of(voice), voice));
    }
}
