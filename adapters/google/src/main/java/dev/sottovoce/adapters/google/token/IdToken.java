package dev.sottovoce.adapters.google.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.json.StrictTree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A token as sent: nothing of it is trusted before its signature was checked.
 *
 * @param keyId which of Google's keys it says to be signed with
 * @param signed the bytes under the signature
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519: JSON Web Token</a>
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record IdToken(String keyId, byte[] signed, byte[] signature, JsonNode claims) {
    private static final Set<String> ISSUERS = Set.of("accounts.google.com", "https://accounts.google.com");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final long LONGEST_LIFE_SECONDS = 86_400;
    private static final int LONGEST_KEY_ID = 200;

    /** Takes a token apart; empty unless it has three parts, RS256 as its algorithm, and names a key. */
    static Optional<IdToken> read(String token, StrictTree json) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode header = json.read(decoded(parts[0])).orElse(null);
            JsonNode claims = json.read(decoded(parts[1])).orElse(null);
            byte[] signature = decoded(parts[2]);
            if (header == null || claims == null || signature.length == 0) {
                return Optional.empty();
            }
            // An extension that a token calls critical would have to be understood (RFC 7515, 4.1.11).
            boolean understood = header.path("alg").asText().equals("RS256")
                    && header.path("crit").isMissingNode();
            byte[] signed = (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII);
            return StrictTree.text(header, "kid")
                    .filter(id -> understood && id.length() <= LONGEST_KEY_ID)
                    .map(id -> new IdToken(id, signed, signature, claims));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is in force, with five minutes between Google's clock and ours, and lives no longer than a day. */
    boolean isInForce(Instant now) {
        JsonNode issued = claims.path("iat");
        JsonNode expires = claims.path("exp");
        JsonNode notBefore = claims.path("nbf");
        if (!issued.canConvertToLong() || !expires.canConvertToLong() || !issued.isNumber() || !expires.isNumber()) {
            return false;
        }
        long second = now.getEpochSecond();
        long life = expires.asLong() - issued.asLong();
        boolean begun =
                notBefore.isMissingNode() || (notBefore.isNumber() && notBefore.asLong() <= second + SKEW.toSeconds());
        return begun
                && life > 0
                && life <= LONGEST_LIFE_SECONDS
                && expires.asLong() > second - SKEW.toSeconds()
                && issued.asLong() <= second + SKEW.toSeconds();
    }

    boolean isGoogles() {
        return ISSUERS.contains(claims.path("iss").asText());
    }

    /** Whether it was made for one of these audiences, and for nobody else beside. */
    boolean isFor(Set<String> audiences) {
        JsonNode audience = claims.path("aud");
        JsonNode only = audience.isArray() && audience.size() == 1 ? audience.get(0) : audience;
        return only.isTextual() && audiences.contains(only.textValue());
    }

    /** Whether Google vouches that it was issued to this account. */
    boolean isOf(String email) {
        return claims.path("email").asText().equals(email)
                && claims.path("email_verified").isBoolean()
                && claims.path("email_verified").asBoolean();
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
