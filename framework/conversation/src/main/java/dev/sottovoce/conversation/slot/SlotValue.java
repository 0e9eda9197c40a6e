package dev.sottovoce.conversation.slot;

import java.time.LocalDate;
import java.util.Currency;

/** What the customer meant by a slot's words. */
public sealed interface SlotValue {
    /** Days from and to, both included, in the customer's time zone; a single day has them equal. */
    record Days(LocalDate from, LocalDate to) implements SlotValue {}

    /** A value of a closed list. */
    record Choice(String id, String words) implements SlotValue {}

    /** Words that name something of the customer's own, such as an account. */
    record Mention(String words) implements SlotValue {}

    /** All of them. */
    record All() implements SlotValue {}

    /** An amount in minor units. */
    record Amount(Currency currency, long minorUnits) implements SlotValue {}

    /** A number. */
    record Whole(long value) implements SlotValue {}

    /** A place in a list just heard: 1 is the first, -1 the last. */
    record Place(int number) implements SlotValue {}
}
