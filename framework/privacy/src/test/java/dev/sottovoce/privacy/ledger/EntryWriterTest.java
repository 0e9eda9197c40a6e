package dev.sottovoce.privacy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EntryWriterTest {
    private static final KeyVault KEYS = new MasterKeyVault(new byte[32]);
    private static final RandomGenerator RANDOM = new SplittableRandom(1);
    private static final EntryWriter WRITER = new EntryWriter(KEYS, RANDOM);

    @Test
    void fields_stand_in_a_fixed_order_without_white_space() {
        var json = json(Drafts.withheld());

        assertThat(json)
                .matches(Pattern.quote("{\"schema\":\"sottovoce-disclosure/1\",\"seq\":4711,\"kind\":\"WITHHELD\","
                                + "\"time\":\"2026-03-02T10:00:07Z\",\"turn\":\"bcdfgh\",\"principal\":\"")
                        + "[A-Za-z0-9+/]{43}="
                        + Pattern.quote("\",\"vendor\":\"amazon\",\"surfaces\":[\"card\",\"voice\"],"
                                + "\"class\":[\"BALANCE\"],\"form\":\"first-party\",\"bits\":0,"
                                + "\"message\":\"balance.one\",\"hole\":\"amount\",\"policy\":\"0123abcd\","
                                + "\"binding\":\"rule\",\"rule\":\"R3\","
                                + "\"factors\":\"floor BALANCE 6, rule BALANCE 1 R3\"}"));
    }

    @Test
    void neither_the_customer_nor_what_was_told_stands_in_clear() {
        var json = json(Drafts.told("forty-eight thousand pounds", "£48,000"));

        assertThat(json)
                .contains(
                        "\"kind\":\"TOLD\"", "\"consent_record\":\"01J\"", "\"commit\":\"", "\"nonce\":\"", "\"ct\":\"")
                .doesNotContain("anna", "48", "forty", "thousand", base64("anna"), base64("£48,000"));
    }

    @Test
    void the_key_of_the_customer_opens_what_was_told() throws GeneralSecurityException {
        var json = json(Drafts.told("forty-eight thousand pounds", "£48,000"));

        var secret = Crypto.hmac(new byte[32], utf8("2026Q1\0anna"));
        var key = Crypto.hmac(secret, utf8("encrypt"));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, field(json, "nonce")));
        var told = ByteBuffer.wrap(cipher.doFinal(field(json, "ct")));

        assertThat(next(told)).isEqualTo("BALANCE");
        assertThat(next(told)).isEqualTo("rounded");
        assertThat(next(told)).isEqualTo("forty-eight thousand pounds");
        assertThat(next(told)).isEqualTo("£48,000");
        assertThat(told.hasRemaining()).isFalse();
    }

    @Test
    void the_same_telling_has_the_same_commitment_and_another_ciphertext() {
        var first = json(Drafts.told("ten", "10"));
        var second = json(Drafts.told("ten", "10"));

        assertThat(field(first, "commit")).isEqualTo(field(second, "commit"));
        assertThat(field(first, "nonce")).isNotEqualTo(field(second, "nonce"));
        assertThat(field(first, "ct")).isNotEqualTo(field(second, "ct"));
    }

    @Test
    void texts_that_are_cut_elsewhere_have_another_commitment() {
        assertThat(field(json(Drafts.told("ten\n10", "")), "commit"))
                .isNotEqualTo(field(json(Drafts.told("ten", "10\n")), "commit"));
    }

    @Test
    void a_customer_has_one_tag_in_a_quarter_and_another_in_the_next() {
        var inMarch = Instant.parse("2026-03-31T23:59:59Z");
        var inApril = Instant.parse("2026-04-01T00:00:00Z");

        assertThat(tag(Drafts.ANNA, Drafts.NOW)).isEqualTo(tag(Drafts.ANNA, inMarch));
        assertThat(tag(Drafts.ANNA, inMarch)).isNotEqualTo(tag(Drafts.ANNA, inApril));
        assertThat(tag(Drafts.ANNA, inMarch)).isNotEqualTo(tag(new SubjectRef("ben"), inMarch));
        assertThat(json(Drafts.withheld())).contains("\"principal\":\"" + tag(Drafts.ANNA, Drafts.NOW) + "\"");
    }

    @Test
    void texts_of_others_cannot_break_the_entry() {
        var draft = Drafts.draft(
                Disclosure.Kind.TRIP,
                Form.WITHHELD,
                "a\"b\\c\n\u0001\u00e9e\u0301",
                Optional.empty(),
                Optional.empty());

        assertThat(json(draft)).contains("\"message\":\"a\\\"b\\\\c\\n\\u0001\u00e9\u00e9\"");
    }

    @Test
    void the_leaf_hash_is_that_of_rfc_6962() {
        assertThat(HexFormat.of().formatHex(Crypto.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HexFormat.of().formatHex(Crypto.leaf(new byte[] {0})))
                .isEqualTo("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
        var entry = WRITER.write(List.of(Drafts.withheld()), Drafts.ANNA, "amazon", 1, Drafts.NOW)
                .get(0);
        assertThat(entry.leaf()).isEqualTo(Crypto.leaf(entry.json()));
    }

    @Test
    void an_entry_cannot_be_changed_through_its_bytes() {
        var entry = WRITER.write(List.of(Drafts.withheld()), Drafts.ANNA, "amazon", 1, Drafts.NOW)
                .get(0);

        entry.json()[0] = 'x';
        entry.leaf()[0]++;

        assertThat(entry.json()[0]).isEqualTo((byte) '{');
        assertThat(entry.leaf()).isEqualTo(Crypto.leaf(entry.json()));
    }

    @Test
    void a_vault_wants_a_secret_that_cannot_be_guessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasterKeyVault(new byte[31]))
                .withMessageContaining("at least 32 random bytes");
    }

    @Test
    void a_draft_prints_neither_the_value_nor_the_customer() {
        assertThat(Drafts.told("forty-eight", "48")).hasToString("[TOLD BALANCE rounded]");
    }

    private static String tag(SubjectRef subject, Instant time) {
        return Base64.getEncoder()
                .encodeToString(KEYS.key(subject, EntryBytes.quarter(time)).tag());
    }

    private static String json(Disclosure draft) {
        return new String(
                WRITER.write(List.of(draft), Drafts.ANNA, "amazon", 4711, Drafts.NOW)
                        .get(0)
                        .json(),
                StandardCharsets.UTF_8);
    }

    private static byte[] field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(matcher.find()).as(name).isTrue();
        return Base64.getDecoder().decode(matcher.group(1));
    }

    private static String next(ByteBuffer told) {
        byte[] text = new byte[told.getInt()];
        told.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
