package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.adapters.alexa.simulator.TestPki;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateChainsTest {
    private final CertificateChains chains = new CertificateChains(AlexaWorld.PKI.anchors());

    @ParameterizedTest
    @EnumSource(TestPki.Variant.class)
    void only_a_chain_without_a_fault_holds(TestPki.Variant variant) {
        assertThat(holds(AlexaWorld.PKI.chain(variant).bytes())).isEqualTo(variant.isGood());
    }

    @Test
    void a_wildcard_is_really_in_the_certificate() throws Exception {
        byte[] pem = AlexaWorld.PKI.chain(TestPki.Variant.WILDCARD_NAME).bytes();

        X509Certificate signer = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));

        assertThat(signer.getSubjectAlternativeNames()).containsExactly(List.of(2, "*.amazon.com"));
    }

    @Test
    void our_authority_is_not_trusted_by_default() {
        CertificateChains ordinary = new CertificateChains(TrustAnchors.ofThisJava());

        assertThatThrownBy(() -> ordinary.check(
                        AlexaWorld.PKI.chain(TestPki.Variant.VALID).bytes(), AlexaWorld.NOW))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void more_than_six_certificates_are_refused() {
        String pem = AlexaWorld.PKI.chain(TestPki.Variant.VALID).pem();

        assertThatThrownBy(() -> chains.check(
                        (pem + "\n" + pem + "\n" + pem + "\n" + pem).getBytes(StandardCharsets.US_ASCII),
                        AlexaWorld.NOW))
                .isInstanceOf(CertificateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>not found</html>", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void what_is_no_certificate_is_refused(String text) {
        assertThat(holds(text.getBytes(StandardCharsets.US_ASCII))).isFalse();
    }

    private boolean holds(byte[] pem) {
        try {
            return chains.check(pem, AlexaWorld.NOW).key().getModulus().bitLength() >= 2048;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
