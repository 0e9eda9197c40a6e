package dev.sottovoce.adapters.alexa.model;

import java.net.URI;
import java.util.List;

/**
 * What Amazon has to know of the link server.
 *
 * @param clientSecret for the skill's own configuration file only: the file that holds it is no part of any repository
 * @param domains other hosts that the sign-in page loads from; none is best
 * @param redirectUrls where Amazon may send the customer back to; empty for Amazon's defaults
 */
public record LinkFacts(
        URI authorizationUrl,
        URI accessTokenUrl,
        String clientId,
        String clientSecret,
        List<String> scopes,
        List<String> domains,
        List<String> redirectUrls) {
    public LinkFacts {
        scopes = List.copyOf(scopes);
        domains = List.copyOf(domains);
        redirectUrls = List.copyOf(redirectUrls);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "[link facts of " + clientId + "]";
    }
}
