package dev.sottovoce.adapters.google.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Issues ID tokens as Google does for the service agent of Dialogflow, genuine and forged, with keys of its own. */
public final class GoogleSigner {
    private static final String KEY_ID = "simulator";
    private static final long HOUR_SECONDS = 3600;
    private static final long DAY_SECONDS = 86_400;

    private final ObjectMapper json = new ObjectMapper();
    private final SecureRandom random;
    private final KeyPair keys;
    private final Clock clock;
    private final String audience;
    private final String projectNumber;

    /**
     * A signer; makes its keys, which takes a moment.
     *
     * @param audience the webhook's address
     * @param projectNumber of the agent's Google Cloud project
     */
    public GoogleSigner(SecureRandom random, Clock clock, String audience, String projectNumber) {
        this.random = random;
        this.keys = keys(random);
        this.clock = clock;
        this.audience = audience;
        this.projectNumber = projectNumber;
    }

    /** What is wrong with a token. */
    public enum Flaw {
        NONE,
        OTHER_KEY,
        UNKNOWN_KEY_ID,
        NO_ALGORITHM,
        /** HS256 with the public key as its secret. */
        PUBLIC_KEY_AS_SECRET,
        BROKEN_SIGNATURE,
        EXPIRED,
        FROM_THE_FUTURE,
        NOT_YET_VALID,
        LIVES_TOO_LONG,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        TWO_AUDIENCES,
        OTHER_PROJECT,
        OTHER_SERVICE,
        UNVERIFIED_EMAIL
    }

    /** The public keys as Google publishes them: a JSON Web Key Set. */
    public byte[] jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ObjectNode root = json.createObjectNode();
        root.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("kid", KEY_ID)
                .put("n", base64(unsigned(key.getModulus().toByteArray())))
                .put("e", base64(unsigned(key.getPublicExponent().toByteArray())));
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A genuine token, good for an hour. */
    public String token() {
        return token(Flaw.NONE);
    }

    /** A token with this flaw. */
    public String token(Flaw flaw) {
        String signed = base64(header(flaw)) + '.' + base64(claims(flaw));
        return signed + '.' + base64(signature(flaw, signed));
    }

    private String header(Flaw flaw) {
        String algorithm = switch (flaw) {
            case NO_ALGORITHM -> "none";
            case PUBLIC_KEY_AS_SECRET -> "HS256";
            default -> "RS256";
        };
        return json.createObjectNode()
                .put("alg", algorithm)
                .put("kid", flaw == Flaw.UNKNOWN_KEY_ID ? "nobodys" : KEY_ID)
                .put("typ", "JWT")
                .toString();
    }

    private String claims(Flaw flaw) {
        long now = clock.instant().getEpochSecond();
        long issued = switch (flaw) {
            case EXPIRED -> now - 2 * HOUR_SECONDS;
            case FROM_THE_FUTURE -> now + HOUR_SECONDS;
            default -> now - 60;
        };
        ObjectNode claims = json.createObjectNode()
                .put("iss", flaw == Flaw.OTHER_ISSUER ? "https://accounts.example" : "https://accounts.google.com")
                .put("sub", "112233445566778899000")
                .put("azp", "112233445566778899000")
                .put("email", email(flaw))
                .put("email_verified", flaw != Flaw.UNVERIFIED_EMAIL)
                .put("iat", issued)
                .put("exp", issued + (flaw == Flaw.LIVES_TOO_LONG ? 2 * DAY_SECONDS : HOUR_SECONDS));
        switch (flaw) {
            case TWO_AUDIENCES -> claims.putArray("aud").add(audience).add("https://else.example");
            case OTHER_AUDIENCE -> claims.put("aud", "https://else.example/webhook");
            default -> claims.put("aud", audience);
        }
        if (flaw == Flaw.NOT_YET_VALID) {
            claims.put("nbf", now + HOUR_SECONDS);
        }
        return claims.toString();
    }

    private String email(Flaw flaw) {
        return switch (flaw) {
            case OTHER_PROJECT -> "service-999@gcp-sa-dialogflow.iam.gserviceaccount.com";
            case OTHER_SERVICE -> "somebody@our-project.iam.gserviceaccount.com";
            default -> "service-" + projectNumber + "@gcp-sa-dialogflow.iam.gserviceaccount.com";
        };
    }

    private byte[] signature(Flaw flaw, String signed) {
        byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
        return switch (flaw) {
            case NO_ALGORITHM -> new byte[] {1};
            case PUBLIC_KEY_AS_SECRET -> hmac(keys.getPublic().getEncoded(), bytes);
            case OTHER_KEY -> rsa(keys(random).getPrivate(), bytes);
            case BROKEN_SIGNATURE -> {
                byte[] broken = rsa(keys.getPrivate(), bytes);
                broken[broken.length / 2] ^= 1;
                yield broken;
            }
            default -> rsa(keys.getPrivate(), bytes);
        };
    }

    private static byte[] rsa(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no RSA; use a standard one", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256; use a standard one", e);
        }
    }

    private static KeyPair keys(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no RSA; use a standard one", e);
        }
    }

    /** Without the byte that only carries the sign. */
    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
