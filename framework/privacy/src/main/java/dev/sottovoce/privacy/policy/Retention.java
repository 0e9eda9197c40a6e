package dev.sottovoce.privacy.policy;

import java.time.Period;

/**
 * How long the records are kept.
 *
 * @param disclosures entries of the disclosure ledger
 * @param consents consent events
 */
public record Retention(Period disclosures, Period consents) {}
