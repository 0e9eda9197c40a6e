package dev.sottovoce.banking;

import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * On whose behalf, and how long. It names no vendor and carries no words of the customer.
 *
 * @param customer the bank's own reference
 * @param source where the values of this call are classified
 * @param interaction our own handle of the turn, for the bank's logs
 * @param deadline UTC; an answer after it is not wanted
 */
public record BankContext(
        SubjectRef customer,
        Source source,
        Assurance assurance,
        Locale locale,
        ZoneId zone,
        String interaction,
        Instant deadline) {}
