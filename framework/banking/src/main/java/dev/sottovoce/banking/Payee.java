package dev.sottovoce.banking;

import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.form.Shape;
import java.util.Optional;

/**
 * Somebody whom the customer has paid before.
 *
 * @param name of a silent third party (PAYEE.NAME)
 * @param alias the customer's own word for the payee, such as "the cleaner" (PAYEE.NAME)
 * @param number of the payee's account (PAYEE.ACCOUNT)
 */
public record Payee(
        PayeeRef ref,
        Classified<Shape.Name> name,
        Optional<Classified<Shape.Name>> alias,
        Classified<Shape.Identifier> number)
        implements ClassifiedParts {}
