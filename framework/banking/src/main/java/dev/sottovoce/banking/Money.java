package dev.sottovoce.banking;

import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.form.Tellable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money. There is no way to build one from a floating-point number.
 *
 * @param currency ISO 4217
 * @param minorUnits the amount in the currency's minor unit (pence, cents); negative for a debit or an overdrawn
 *     balance
 */
public record Money(Currency currency, long minorUnits) implements Tellable, Comparable<Money> {
    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /**
     * Reads a decimal text such as {@code 12.50} strictly: a point, no grouping, at most the currency's decimals.
     *
     * @throws IllegalArgumentException naming the currency and its decimals, never the text
     */
    public static Money parse(Currency currency, String decimal) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (!decimal.matches("-?\\d{1,13}(\\.\\d{1," + Math.max(1, digits) + "})?")
                || (digits == 0 && decimal.contains("."))) {
            throw new IllegalArgumentException("not an amount of " + currency.getCurrencyCode()
                    + ": write up to 13 digits, a point and at most " + digits + " decimals");
        }
        return new Money(
                currency, new BigDecimal(decimal).movePointRight(digits).longValueExact());
    }

    /**
     * The sum.
     *
     * @throws CurrencyMismatchException when the currencies differ: nothing is converted silently
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(currency, Math.addExact(minorUnits, other.minorUnits));
    }

    /** The difference; as {@link #plus}. */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(currency, Math.subtractExact(minorUnits, other.minorUnits));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(currency, Math.negateExact(minorUnits));
    }

    /** The amount without sign. */
    public Money abs() {
        return minorUnits < 0 ? negated() : this;
    }

    /** Decimal text that {@link #parse} reads. */
    public String decimal() {
        return BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits()))
                .toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    /** As something that one has: a negative amount is overdrawn. */
    @Override
    public Shape shape() {
        return new Shape.Amount(currency, minorUnits, Shape.Side.HAVE);
    }

    /** The currency only: an amount is not for logs. {@link #decimal} is for those who may write it. */
    @Override
    public String toString() {
        return "[money in " + currency.getCurrencyCode() + "]";
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
    }
}
