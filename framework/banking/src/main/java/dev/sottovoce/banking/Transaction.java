package dev.sottovoce.banking;

import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.form.Shape;

/**
 * A movement on an account. Where it is sensitive, every value is TX.SENSITIVE besides.
 *
 * @param date booking day in the customer's time zone (TX.DATE)
 * @param counterparty a merchant of the bank's public list (TX.MERCHANT), a person or anybody else (PAYEE.NAME), an
 *     employer (INCOME), or the nickname of another account of the customer (ACC.EXISTENCE)
 * @param category of the bank's public list, in the customer's language (TX.CATEGORY)
 * @param amount without sign (TX.AMOUNT; income INCOME)
 * @param incoming whether money came in (TX.AMOUNT)
 * @param pending whether it is not booked yet (TX.AMOUNT)
 */
public record Transaction(
        TransactionRef ref,
        Classified<Shape.Day> date,
        Classified<Shape.Name> counterparty,
        Classified<Shape.Name> category,
        Classified<Money> amount,
        Classified<Boolean> incoming,
        Classified<Boolean> pending)
        implements ClassifiedParts {}
