package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.ledger.ToldSince;
import java.time.Instant;
import java.util.Optional;

/**
 * How things stand between one customer and one vendor.
 *
 * @param linkedSince empty when no link holds
 * @param told how much the vendor was told so far
 */
record Standing(Vendor vendor, Consents consents, Sharing sharing, Optional<Instant> linkedSince, ToldSince told) {}
