package dev.sottovoce.privacy.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final byte[] KEY = "a key of thirty-two bytes length".getBytes(StandardCharsets.US_ASCII);

    private final Pseudonyms pseudonyms = new Pseudonyms(KEY, "demo-bank", "amazon");

    @Test
    void an_account_is_the_hmac_of_tenant_vendor_and_id_in_base32() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] hash = mac.doFinal("demo-bank\0amazon\0u1".getBytes(StandardCharsets.UTF_8));

        String pseudonym = pseudonyms.account("u1");

        assertThat(decode(pseudonym)).isEqualTo(new BigInteger(1, hash).shiftRight(256 - 130));
    }

    @Test
    void a_pseudonym_has_26_characters() {
        assertThat(pseudonyms.account("")).matches("[a-z2-7]{26}");
    }

    @Test
    void the_same_id_gives_the_same_pseudonym() {
        assertThat(pseudonyms.account("u1")).isEqualTo(new Pseudonyms(KEY, "demo-bank", "amazon").account("u1"));
    }

    @Test
    void the_same_id_in_another_role_gives_another_pseudonym() {
        Set<String> roles = Set.of(
                pseudonyms.account("x"),
                pseudonyms.speaker("x"),
                pseudonyms.conversation("x"),
                pseudonyms.request("x"));

        assertThat(roles).hasSize(4);
    }

    @Test
    void tenants_and_vendors_do_not_join() {
        assertThat(new Pseudonyms(KEY, "other-bank", "amazon").account("u1")).isNotEqualTo(pseudonyms.account("u1"));
        assertThat(new Pseudonyms(KEY, "demo-bank", "google").account("u1")).isNotEqualTo(pseudonyms.account("u1"));
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[31], "demo-bank", "amazon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes");
    }

    @Test
    void a_name_that_could_be_taken_for_a_separator_is_refused() {
        assertThatThrownBy(() -> new Pseudonyms(KEY, "demo\0bank", "amazon"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger decode(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < base32.length(); i++) {
            int digit = "abcdefghijklmnopqrstuvwxyz234567".indexOf(base32.charAt(i));
            number = number.shiftLeft(5).add(BigInteger.valueOf(digit));
        }
        return number;
    }
}
