package dev.sottovoce.privacy.form;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What can be told, reduced to what rendering needs. No {@code toString} shows a value: a shape is what a log must not
 * get.
 */
public sealed interface Shape extends Tellable {
    /** Decides which forms exist. */
    Kind kind();

    @Override
    default Shape shape() {
        return this;
    }

    /** Which way an amount is rounded, so that a rounded figure never flatters. */
    enum Side {
        /** Balances and amounts of movements: down. */
        HAVE,
        /** What is owed or due: up. */
        OWE
    }

    /**
     * An amount.
     *
     * @param currency ISO 4217
     * @param minorUnits pence, cents; a negative HAVE is overdrawn and rounds up
     */
    record Amount(Currency currency, long minorUnits, Side side) implements Shape {
        @Override
        public Kind kind() {
            return Kind.MONEY;
        }

        @Override
        public String toString() {
            return "[money]";
        }
    }

    /** An account or card number, without separators. */
    record Identifier(String value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.IDENTIFIER;
        }

        @Override
        public String toString() {
            return "[identifier]";
        }
    }

    /**
     * A name, nickname, merchant or category, in the customer's language.
     *
     * @param codeword the word that the customer chose for it on the bank's page; letters and single blanks
     */
    record Name(String value, Optional<String> codeword) implements Shape {
        /** A name for which the customer chose no word of her own. */
        public Name(String value) {
            this(value, Optional.empty());
        }

        @Override
        public Kind kind() {
            return Kind.NAME;
        }

        @Override
        public String toString() {
            return "[name]";
        }
    }

    /** A day in the customer's time zone. */
    record Day(LocalDate date) implements Shape {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }

        @Override
        public String toString() {
            return "[date]";
        }
    }

    /** Days from and to, both included, in the customer's time zone. */
    record Period(LocalDate from, LocalDate to) implements Shape {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a period ends before it begins");
            }
        }

        @Override
        public Kind kind() {
            return Kind.DATE;
        }

        @Override
        public String toString() {
            return "[date]";
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public String toString() {
            return "[flag]";
        }
    }

    /** How many. */
    record Count(long value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.COUNT;
        }

        @Override
        public String toString() {
            return "[count]";
        }
    }

    /** Free text. */
    record Words(String value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String toString() {
            return "[text]";
        }
    }
}
