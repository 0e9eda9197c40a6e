package dev.sottovoce.adapters.google;

import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the channel works with.
 *
 * @param pseudonyms with the key of this vendor
 * @param random for our own handles of turns; cryptographically strong outside tests
 */
public record CxParts(
        IntentCatalogue catalogue,
        Links links,
        Pseudonyms pseudonyms,
        CxNotices notices,
        Clock clock,
        RandomGenerator random) {}
