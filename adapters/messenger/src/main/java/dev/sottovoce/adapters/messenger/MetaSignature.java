package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.RawRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that Meta signed these bytes, before anybody parses them: a parsed and rewritten body has another signature,
 * since Meta escapes whatever is not ASCII. The header {@code X-Hub-Signature-256} counts; the older
 * {@code X-Hub-Signature} over SHA-1 is not looked at. There is no switch that turns the check off.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads">Meta: Validating
 *     payloads</a>
 */
final class MetaSignature {
    private static final String HEADER = "X-Hub-Signature-256";
    private static final Pattern FORM = Pattern.compile("sha256=([0-9a-f]{64})");

    private final Map<String, Keyed> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> pages = new LinkedHashMap<>();

    MetaSignature(List<MessengerPage> configured) {
        for (MessengerPage page : configured) {
            for (String secret : page.appSecrets()) {
                keys.computeIfAbsent(secret, Keyed::new);
                pages.computeIfAbsent(secret, any -> new LinkedHashSet<>()).add(page.id());
            }
        }
    }

    /** The signature that was presented; empty when it is missing, doubled or malformed. */
    static Optional<byte[]> presented(RawRequest request) {
        List<String> headers = request.header(HEADER);
        return Optional.of(headers)
                .filter(all -> all.size() == 1)
                .map(all -> FORM.matcher(all.get(0)))
                .filter(Matcher::matches)
                .map(match -> HexFormat.of().parseHex(match.group(1)));
    }

    /** The Pages whose app signed these bytes; none when nobody did that we know. */
    Set<String> signedFor(byte[] signature, byte[] body) {
        var signed = new LinkedHashSet<String>();
        // Every secret is tried, so that the time taken does not tell which one holds.
        keys.forEach((secret, key) -> {
            if (key.made(signature, body)) {
                signed.addAll(pages.getOrDefault(secret, Set.of()));
            }
        });
        return signed;
    }
}
