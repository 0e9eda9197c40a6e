package dev.sottovoce.adapters.google.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.json.StrictTree;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The RSA keys of a JSON Web Key Set that may sign tokens, by their ids; keys of other kinds are left out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517: JSON Web Key</a>
 */
record KeySet(Map<String, PublicKey> byId) {
    private static final int MIN_BITS = 2048;
    private static final int MAX_KEYS = 16;

    KeySet {
        byId = Map.copyOf(byId);
    }

    /** Reads a set; empty when it is malformed, holds no usable key or more than anybody publishes. */
    static Optional<KeySet> read(byte[] jwks) {
        JsonNode keys =
                new StrictTree().read(jwks).map(root -> root.path("keys")).orElse(null);
        if (keys == null || !keys.isArray() || keys.size() > MAX_KEYS) {
            return Optional.empty();
        }
        Map<String, PublicKey> byId = new HashMap<>();
        for (JsonNode key : keys) {
            Optional<String> id = StrictTree.text(key, "kid");
            if (id.isPresent() && signs(key)) {
                rsa(key).ifPresent(usable -> byId.put(id.get(), usable));
            }
        }
        return byId.isEmpty() ? Optional.empty() : Optional.of(new KeySet(byId));
    }

    private static boolean signs(JsonNode key) {
        return key.path("kty").asText().equals("RSA")
                && key.path("use").asText("sig").equals("sig")
                && key.path("alg").asText("RS256").equals("RS256");
    }

    private static Optional<PublicKey> rsa(JsonNode key) {
        try {
            BigInteger modulus = number(key, "n");
            BigInteger exponent = number(key, "e");
            return modulus.bitLength() < MIN_BITS
                    ? Optional.empty()
                    : Optional.of(
                            KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(field).asText()));
    }
}
