package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as its customer may read it.
 *
 * @param seq number in the ledger
 * @param time UTC
 * @param classes ids of the data classes, such as {@code BALANCE}
 * @param form word of the form, such as {@code rounded}
 * @param bits how much the form tells at most
 * @param message key of the catalogue message
 * @param told what was told; empty when nothing was
 * @param voided the bytes did not leave in the end
 */
public record Disclosed(
        long seq,
        Disclosure.Kind kind,
        Instant time,
        String vendor,
        Set<Surface> surfaces,
        List<String> classes,
        String form,
        int bits,
        String message,
        Optional<ToldText> told,
        boolean voided) {
    public Disclosed {
        surfaces = Set.copyOf(surfaces);
        classes = List.copyOf(classes);
    }
}
