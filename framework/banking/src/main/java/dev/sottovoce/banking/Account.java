package dev.sottovoce.banking;

import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.form.Shape;

/**
 * An account of the customer.
 *
 * @param nickname a bare noun such as "current": article and "account" belong to the message (ACC.EXISTENCE)
 * @param number IBAN, or sort code and number (ACC.NUMBER)
 * @param balance booked (BALANCE); negative when overdrawn
 * @param available booked less what is reserved (BALANCE)
 */
public record Account(
        AccountRef ref,
        Classified<Shape.Name> nickname,
        Classified<Shape.Identifier> number,
        Classified<Money> balance,
        Classified<Money> available)
        implements ClassifiedParts {}
