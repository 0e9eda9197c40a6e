package dev.sottovoce.privacy.policy;

import java.net.URI;
import java.time.Duration;

/**
 * Where values appear that no vendor may be told.
 *
 * @param page the bank's own address, to which a one-time handle is appended
 * @param ttl how long a handle lives
 * @param push whether the bank's app announces it
 */
public record FirstPartyPage(URI page, Duration ttl, boolean push) {}
