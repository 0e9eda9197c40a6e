package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final String KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6WIM7vXBPIcL3wBBJJR/UxDKOdQYIlWCnc0AVav7"
                    + "WXFK0dGOTKRx8If46fRF30Vxy38u+mkYoFmfcmd2QONVDWHLcWV3iC9rQd02SbF1r/Rf8C5lgebSk/Lr3aZ+MWUA91dwvAIMI4t6+emM"
                    + "uh0BAg6WH0EPm43usjSNK/VLcerJ8AWn5VjJvIp/PBRhOX7GXskjp67UdLzGErtDEg1dJyWZ8IL5fkS/rBqZ2l+7+udVJfAVCc03Xip6"
                    + "PPUvy2stvf9G48nU5ipfaEnHhOBaitl0iTL8Xiaq5v9x/kl64reYKGw6uFsmNUIRp04Ac+FsgS3ztDy8tFkBjDzR7Gj/7wIDAQAB";
    private static final String BODY =
            "{\"version\":\"1.0\",\"request\":{\"type\":\"LaunchRequest\",\"requestId\":\"r1\","
                    + "\"timestamp\":\"2026-03-02T10:00:00Z\",\"locale\":\"es-ES\"},\"x\":\"\u00bfCu\u00e1nto? \\/\"}";
    private static final String SIGNATURE =
            "seWzRaoqpGNZkKgQSwA5wtltEnZHqlwkkGzIu/G+4nVn0Llx31hYiZVgqtYg2m7yz2GbMm0Dn1Sq9b6qleDscbD5QAnHxcXiLPcSoWdLsjmX"
                    + "Sl+xARgwuKvd/nz1EKXHR92fVp0Up30Tca9iTUtJisgweCsLnu5ftACrzcw7Tce0JsDHvJ5erdyMh6EbpD8Aug0dIrRZv4FfC2Hu"
                    + "mTkg8a/4c6rIfd/fR1VDNhD8tqZghp71r+1qUbfXnSU6Ow2j2jDfJOWMH1F3vSaFL4SFvXNBcZnS6feuYBiCjeCalsKaGbpUXlr/"
                    + "YkObqBO9LLXlTc6ZYkiRmtoqJKBXmN3LOQ==";

    private final SigningKey key = key();
    private final byte[] signature = Base64.getDecoder().decode(SIGNATURE);

    @Test
    void a_body_of_bytes_beyond_ascii_verifies_as_received() {
        assertThat(key.signed(utf8(BODY), signature)).isTrue();
    }

    @Test
    void the_same_json_written_otherwise_does_not_verify() {
        assertThat(key.signed(utf8(BODY.replace("\\/", "/")), signature)).isFalse();
    }

    @Test
    void a_signature_of_another_length_than_the_key_does_not_verify() {
        assertThat(key.signed(utf8(BODY), Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
        assertThat(key.signed(utf8(BODY), new byte[0])).isFalse();
    }

    private static SigningKey key() {
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(KEY)));
            return new SigningKey(key, Instant.parse("2030-01-01T00:00:00Z"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
