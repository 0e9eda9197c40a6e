package dev.sottovoce.adapters.alexa.simulator;

import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs as Amazon does: RSASSA-PKCS1-v1_5 over the bytes of the body.
 *
 * @param key the leaf's
 * @param certChainUrl where the verifier finds the chain, below {@code https://s3.amazonaws.com/echo.api/}
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html">Amazon:
 *     host a custom skill as a web service</a>
 */
public record AlexaSigner(PrivateKey key, String certChainUrl) {
    /** The value of {@code Signature-256}. */
    String sha256(Buffer body) {
        return sign("SHA256withRSA", body);
    }

    /** The value of {@code Signature}, which Amazon still sends. */
    String sha1(Buffer body) {
        return sign("SHA1withRSA", body);
    }

    private String sign(String algorithm, Buffer body) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(body.getBytes());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The simulator's key cannot sign; give it an RSA key", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "[signer of " + certChainUrl + "]";
    }
}
