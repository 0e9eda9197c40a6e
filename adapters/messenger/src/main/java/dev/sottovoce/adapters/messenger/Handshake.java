package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Meta's question whether this webhook is ours: who knows the verify token gets the challenge back.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/webhooks#verification-requests">Meta:
 *     Verification requests</a>
 */
final class Handshake {
    /** Digits only: whatever else is sent back as it came would be a way to write on our pages. */
    private static final Pattern CHALLENGE = Pattern.compile("[0-9]{1,20}");

    private static final Keyed COMPARING = new Keyed("verify token");

    private final List<byte[]> tokens;

    Handshake(List<MessengerPage> pages) {
        this.tokens = pages.stream()
                .map(page -> COMPARING.mac(page.verifyToken().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The challenge as plain text, or a refusal. */
    Received answer(String query) {
        Map<String, String> parameters = parameters(query).orElse(Map.of());
        String challenge = parameters.getOrDefault("hub.challenge", "");
        boolean known = isKnown(parameters.getOrDefault("hub.verify_token", ""));
        if (!known
                || !parameters.getOrDefault("hub.mode", "").equals("subscribe")
                || !CHALLENGE.matcher(challenge).matches()) {
            return MessengerReplies.refused(known ? Refusal.MALFORMED : Refusal.TOKEN);
        }
        return MessengerReplies.acknowledged(MessengerReplies.challenge(challenge), List.of());
    }

    private boolean isKnown(String presented) {
        byte[] bytes = presented.getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (byte[] token : tokens) {
            // Codes have one length, so that not even the length of a token shows in the time taken.
            known |= COMPARING.made(token, bytes);
        }
        return known;
    }

    /** By name; empty when one is doubled or not decodable. */
    private static Optional<Map<String, String>> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (parameters.put(name, value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
