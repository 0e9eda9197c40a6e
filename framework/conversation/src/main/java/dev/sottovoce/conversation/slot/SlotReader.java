package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads heard slots into values, by the type that the catalogue gives them. */
public final class SlotReader {
    private final IntentCatalogue catalogue;

    /** A reader for a catalogue's slots. */
    public SlotReader(IntentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The slots that can be read; one that cannot is left out, so that the dialogue asks for it.
     *
     * @param today in the customer's time zone; periods are past ones
     */
    public Map<String, SlotValue> read(HeardIntent heard, Locale locale, LocalDate today) {
        Optional<Intent> intent = catalogue.intent(heard.id());
        var values = new LinkedHashMap<String, SlotValue>();
        for (HeardSlot slot : heard.slots()) {
            intent.flatMap(known -> known.slot(slot.name()))
                    .flatMap(spec -> value(spec, slot, locale, today))
                    .ifPresent(value -> values.put(slot.name(), value));
        }
        return values;
    }

    private Optional<SlotValue> value(SlotSpec spec, HeardSlot slot, Locale locale, LocalDate today) {
        SlotGrammar grammar = SlotGrammar.of(locale);
        return switch (spec.type()) {
            case "PERIOD", "DATE" -> days(slot, grammar, today);
            case "MONEY" -> amount(slot, grammar, locale);
            case "NUMBER" -> number(slot);
            case "ORDINAL" -> place(slot, grammar);
            default -> choice(spec, slot, locale, grammar);
        };
    }

    /** Of several days that fit none is taken: the dialogue asks. */
    private static Optional<SlotValue> days(HeardSlot slot, SlotGrammar grammar, LocalDate today) {
        Optional<DateValue> read = switch (slot.notation()) {
            case CODED_DATE -> CodedValues.period(slot.raw(), today, TimeContext.PAST);
            case CODED_DURATION -> CodedValues.duration(slot.raw(), today, TimeContext.PAST);
            default -> grammar.period(slot.raw(), today, TimeContext.PAST);
        };
        return read.flatMap(value -> {
            if (value instanceof DateValue.Day day) {
                return Optional.of(new SlotValue.Days(day.date(), day.date()));
            }
            if (value instanceof DateValue.Period period) {
                return Optional.of(new SlotValue.Days(period.from(), period.to()));
            }
            return Optional.empty();
        });
    }

    /** Where no currency is named, that of the locale's country; of several amounts that fit none is taken. */
    private static Optional<SlotValue> amount(HeardSlot slot, SlotGrammar grammar, Locale locale) {
        return grammar.money(slot.raw(), Currency.getInstance(locale))
                .map(MoneyMatch::value)
                .flatMap(value -> value instanceof MoneyValue.Exact exact
                        ? Optional.of(new SlotValue.Amount(exact.currency(), exact.minorUnits()))
                        : Optional.empty());
    }

    private static Optional<SlotValue> number(HeardSlot slot) {
        OptionalLong number = CodedValues.number(slot.raw());
        return number.isPresent() ? Optional.of(new SlotValue.Whole(number.getAsLong())) : Optional.empty();
    }

    private static Optional<SlotValue> place(HeardSlot slot, SlotGrammar grammar) {
        OptionalInt number = CodedValues.ordinal(slot.raw());
        if (number.isPresent()) {
            return Optional.of(new SlotValue.Place(number.getAsInt()));
        }
        return grammar.ordinal(slot.raw()).flatMap(SlotReader::place);
    }

    private static Optional<SlotValue> place(Choosing choosing) {
        if (choosing instanceof Choosing.Ordinal ordinal) {
            return Optional.of(new SlotValue.Place(ordinal.number()));
        }
        if (choosing instanceof Choosing.All) {
            return Optional.of(new SlotValue.All());
        }
        return choosing instanceof Choosing.Descriptor descriptor
                ? Optional.of(new SlotValue.Mention(descriptor.words()))
                : Optional.empty();
    }

    private Optional<SlotValue> choice(SlotSpec spec, HeardSlot slot, Locale locale, SlotGrammar grammar) {
        if (spec.all() && grammar.isAll(slot.raw())) {
            return Optional.of(new SlotValue.All());
        }
        List<SlotValueSpec> known = catalogue.values(locale, spec.type());
        Optional<String> id = slot.ids().size() == 1
                ? Optional.of(slot.ids().get(0))
                : known.stream()
                        .filter(value -> value.names().stream().anyMatch(name -> name.equalsIgnoreCase(slot.raw())))
                        .map(SlotValueSpec::id)
                        .findFirst();
        if (id.filter("ALL"::equals).isPresent() && spec.all()) {
            return Optional.of(new SlotValue.All());
        }
        return Optional.of(id.map(found -> (SlotValue) new SlotValue.Choice(found, slot.raw()))
                .orElseGet(() -> new SlotValue.Mention(slot.raw())));
    }
}
