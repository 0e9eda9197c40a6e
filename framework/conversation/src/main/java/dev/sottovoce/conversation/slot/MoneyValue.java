package dev.sottovoce.conversation.slot;

import java.util.Currency;
import java.util.List;

/** What words for an amount of money mean. */
public sealed interface MoneyValue {

    /**
     * One amount.
     *
     * @param minorUnits of the currency (pence, cents), from 1
     */
    record Exact(long minorUnits, Currency currency) implements MoneyValue {}

    /**
     * Several amounts fit, such as 150 and 1.50 for "one fifty": ask which.
     *
     * @param amounts at least two
     */
    record Ambiguous(List<Exact> amounts) implements MoneyValue {
        public Ambiguous {
            amounts = List.copyOf(amounts);
        }
    }

    /** No amount that can be paid: nothing, less than nothing, badly written, or too much. */
    record Invalid() implements MoneyValue {}

    /**
     * An amount that only the bank can work out.
     *
     * @param fraction of what the kind names; the whole but for {@link Kind#SHARE}
     */
    record Relative(Kind kind, Fraction fraction) implements MoneyValue {}

    /** What an amount is relative to. */
    enum Kind {
        /** All there is. */
        ALL,
        /** A part of what there is. */
        SHARE,
        /** The smallest payment that is due. */
        MINIMUM,
        /** All that is owed. */
        FULL_BALANCE,
        /** What is left over. */
        REST
    }
}
