package dev.sottovoce.conversation.skill;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a handler answers: an intent with its slots, for one customer, on a channel that the handler does not know. */
public final class Turn {
    private final Request request;
    private final BankContext context;
    private final CustomerBank bank;
    private final IntentCatalogue catalogue;
    private final Map<String, SlotValue> slots;

    /**
     * What is asked.
     *
     * @param page 0 at first, one more each time the customer wants more
     * @param followUp whether the customer varied her last question, so that a shorter answer does
     * @param said message keys that this session has heard before
     * @param today in the customer's time zone
     */
    public record Request(
            String intent,
            Map<String, SlotValue> slots,
            int page,
            boolean followUp,
            Set<String> said,
            LocalDate today,
            Profile profile) {
        public Request {
            slots = Map.copyOf(slots);
            said = Set.copyOf(said);
        }
    }

    /** A turn of the engine. */
    public Turn(Request request, Bank bank, BankContext context, IntentCatalogue catalogue) {
        this.request = request;
        this.context = context;
        this.bank = new CustomerBank(bank, context);
        this.catalogue = catalogue;
        this.slots = new LinkedHashMap<>(request.slots());
    }

    /** The bank, for this customer. */
    public CustomerBank bank() {
        return bank;
    }

    /** The day in the customer's time zone. */
    public LocalDate today() {
        return request.today();
    }

    /** The language of the answer. */
    public Locale locale() {
        return context.locale();
    }

    /** 0 at first, one more each time the customer wants more. */
    public int page() {
        return request.page();
    }

    /** Whether the customer varied her last question ("and the month before?"), so that a shorter answer does. */
    public boolean isFollowUp() {
        return request.followUp();
    }

    /** Whether this session has heard that message before. */
    public boolean heardBefore(String messageKey) {
        return request.said().contains(messageKey);
    }

    /** The chosen value of a closed list, by its id. */
    public Optional<String> choice(String slot) {
        return slots.get(slot) instanceof SlotValue.Choice choice ? Optional.of(choice.id()) : Optional.empty();
    }

    /**
     * Whether the customer named something that a closed list does not have. To leave that out of the question would
     * answer another one.
     */
    public boolean isUnknown(String slot) {
        return slots.get(slot) instanceof SlotValue.Mention;
    }

    /** The days of a slot. */
    public Optional<SlotValue.Days> days(String slot) {
        return slots.get(slot) instanceof SlotValue.Days days ? Optional.of(days) : Optional.empty();
    }

    /** The days of a slot, or what the skill assumes; a later "and the month before?" starts from there. */
    public SlotValue.Days daysOr(String slot, SlotValue.Days assumed) {
        return (SlotValue.Days) slots.compute(
                slot, (name, known) -> known instanceof SlotValue.Days days ? days : assumed);
    }

    /** The slots as they stand now, assumptions included. */
    public Map<String, SlotValue> slots() {
        return Map.copyOf(slots);
    }

    /** The days of a slot as something to say back: the customer's own words, no bank data. */
    public Classified<Shape.Period> said(SlotValue.Days days) {
        return context.source().classify(DataClass.SAID, new Shape.Period(days.from(), days.to()));
    }

    /**
     * A value of a public list as something to say back, by its name in the customer's language.
     *
     * @param type the slot's type, such as {@code MERCHANT}
     * @throws IllegalArgumentException for an id that is not in the list: any other text could be bank data
     */
    public Classified<Shape.Name> said(String type, String id) {
        String name = catalogue
                .nameOf(locale(), type, id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no value of the list " + type + " has that id; only what stands there can be said back"));
        return context.source().classify(DataClass.SAID, new Shape.Name(name));
    }

    /**
     * One of the customer's own things, such as an account: the only one at once, the one that the slot names, all of
     * them if she said so, and otherwise a question. Where not even their number may be told, everything is put on the
     * customer's page, and the answer is the same for everybody.
     *
     * @param slot which is asked for when it is not clear; its prompt is the message {@code ask.SLOT} with the list
     *     hole {@code choices}, whose items have the hole {@code name}
     * @param name by which the customer calls it
     * @param one the answer for one
     * @param all the answer for all
     */
    public <T extends ClassifiedParts> Reply pick(
            String slot,
            ClassifiedList<T> list,
            Function<T, Classified<Shape.Name>> name,
            Function<T, Reply.Message> one,
            Function<List<T>, Reply.Message> all) {
        return new Picking<>(slot, Optional.ofNullable(slots.get(slot)), catalogue, context.locale(), name, one, all)
                .from(list);
    }
}
