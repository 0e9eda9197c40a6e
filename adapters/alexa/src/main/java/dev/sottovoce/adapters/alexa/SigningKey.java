package dev.sottovoce.adapters.alexa;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * A key that Amazon signs requests with.
 *
 * @param notAfter UTC; its certificate's end
 */
record SigningKey(RSAPublicKey key, Instant notAfter) {
    /**
     * Whether these bytes carry this key's RSASSA-PKCS1-v1_5 signature over SHA-256.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#section-8.2">RFC 8017 section 8.2</a>
     */
    boolean signed(byte[] body, byte[] signature) {
        if (signature.length != (key.getModulus().bitLength() + 7) / 8) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(body);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
