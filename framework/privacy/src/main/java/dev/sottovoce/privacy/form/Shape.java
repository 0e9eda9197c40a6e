package dev.sottovoce.privacy.form;

import java.time.LocalDate;
import java.util.Currency;

/** What can be told, reduced to what rendering needs. */
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
    }

    /** An account or card number, without separators. */
    record Identifier(String value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.IDENTIFIER;
        }
    }

    /** A name, nickname, merchant or category, in the customer's language. */
    record Name(String value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.NAME;
        }
    }

    /** A day in the customer's time zone. */
    record Day(LocalDate date) implements Shape {
        @Override
        public Kind kind() {
            return Kind.DATE;
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
    }

    /** Yes or no. */
    record Flag(boolean value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }
    }

    /** How many. */
    record Count(long value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.COUNT;
        }
    }

    /** Free text. */
    record Words(String value) implements Shape {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }
}
