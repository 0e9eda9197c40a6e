package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.consent.Consents;
import java.time.Instant;
import java.util.Optional;

/**
 * How things stand between one customer and one vendor.
 *
 * @param linkedSince empty when no link holds
 */
record Standing(Vendor vendor, Consents consents, Sharing sharing, Optional<Instant> linkedSince) {}
