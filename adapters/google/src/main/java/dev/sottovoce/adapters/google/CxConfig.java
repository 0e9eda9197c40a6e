package dev.sottovoce.adapters.google;

import dev.sottovoce.adapters.google.token.IdTokens;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the Dialogflow CX channel is told.
 *
 * @param tenant the bank
 * @param webhooks our address as agents call it, which is also the audience of Google's tokens; the first stands in the
 *     generated package
 * @param projectNumber of the agents' Google Cloud project, digits; it names the service account that calls
 * @param agents such as {@code projects/our-bank/locations/europe-west2/agents/UUID}; requests of others are refused
 * @param locales those that we speak; what Google sends is mapped onto them
 * @param publicBase the bank's public address for one-time pages, such as {@code https://bank.example}
 */
public record CxConfig(
        String tenant,
        List<URI> webhooks,
        String projectNumber,
        Set<String> agents,
        List<Locale> locales,
        URI publicBase) {
    private static final Pattern AGENT =
            Pattern.compile("projects/[^/]{1,100}/locations/[a-z0-9-]{1,40}/agents/[A-Za-z0-9-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    public CxConfig {
        webhooks = List.copyOf(webhooks);
        agents = Set.copyOf(agents);
        locales = List.copyOf(locales);
        if (webhooks.isEmpty() || webhooks.stream().anyMatch(url -> !"https".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "Dialogflow CX needs the https address of its webhook, which its tokens are made for; configure it");
        }
        if (!NUMBER.matcher(projectNumber).matches()) {
            throw new IllegalArgumentException(
                    "Dialogflow CX needs the number of its Google Cloud project, such as 123456789012; configure it");
        }
        if (agents.isEmpty()
                || !agents.stream().allMatch(agent -> AGENT.matcher(agent).matches())) {
            throw new IllegalArgumentException(
                    "Dialogflow CX needs its agents as projects/P/locations/L/agents/A; configure at least one");
        }
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("Dialogflow CX needs at least one locale; configure it");
        }
    }

    /** Whose tokens are accepted. */
    IdTokens.Expected expected() {
        return new IdTokens.Expected(
                Set.copyOf(webhooks.stream().map(URI::toString).toList()),
                "service-" + projectNumber + "@gcp-sa-dialogflow.iam.gserviceaccount.com");
    }

    /** The agent of a session; empty when it is none of ours. */
    Optional<String> agentOf(String session) {
        return agents.stream()
                .filter(agent ->
                        session.startsWith(agent + "/sessions/") || session.startsWith(agent + "/environments/"))
                .findFirst();
    }

    /** Where one-time pages of a kind begin. */
    String pages(String path) {
        return publicBase.toString().replaceFirst("/$", "") + path;
    }
}
