package dev.sottovoce.adapters.alexa;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Checks that a certificate is Alexa's: the first of the chain is in date, names {@code echo-api.amazon.com} as a DNS
 * name, has an RSA key of at least 2048 bits, and leads to a trusted root. Revocation is not asked for: a request of
 * Amazon's must not wait for a third host. Nothing is pinned, as Amazon changes its roots.
 *
 * <p>Takes milliseconds of CPU: not for the event loop.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-6">RFC 5280 section 6: certification path validation</a>
 */
final class CertificateChains {
    private static final String SIGNER = "echo-api.amazon.com";
    private static final String PEM_BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final int MAX_CERTIFICATES = 6;
    private static final int MIN_KEY_BITS = 2048;
    private static final int DNS_NAME = 2;

    private final Set<TrustAnchor> anchors;

    CertificateChains(Set<TrustAnchor> anchors) {
        this.anchors = Set.copyOf(anchors);
    }

    /**
     * The signer of a chain.
     *
     * @param pem signer first, the others in any order
     * @param now UTC
     * @throws GeneralSecurityException when it is not Alexa's, not in date, or not trusted; the message is constant
     */
    SigningKey check(byte[] pem, Instant now) throws GeneralSecurityException {
        List<X509Certificate> chain = parse(pem);
        X509Certificate signer = chain.get(0);
        signer.checkValidity(Date.from(now));
        if (!(signer.getPublicKey() instanceof RSAPublicKey key)
                || key.getModulus().bitLength() < MIN_KEY_BITS) {
            throw new CertificateException("the signer has no RSA key of at least " + MIN_KEY_BITS + " bits");
        }
        if (!isNamed(signer)) {
            throw new CertificateException("the signer's certificate is for another name");
        }
        trust(signer, chain, now);
        return new SigningKey(key, signer.getNotAfter().toInstant());
    }

    private void trust(X509Certificate signer, List<X509Certificate> chain, Instant now)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        // A builder rather than a validator: the others may come in any order.
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static List<X509Certificate> parse(byte[] pem) throws CertificateException {
        // The factory would read DER and PKCS #7 as well.
        if (!new String(pem, StandardCharsets.ISO_8859_1).strip().startsWith(PEM_BEGIN)) {
            throw new CertificateException("the chain is not PEM");
        }
        Collection<X509Certificate> chain =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (chain.isEmpty() || chain.size() > MAX_CERTIFICATES) {
            throw new CertificateException("the chain has not 1 to " + MAX_CERTIFICATES + " certificates");
        }
        return List.copyOf(chain);
    }

    private static boolean isNamed(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null
                && names.stream()
                        .anyMatch(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)) && SIGNER.equals(name.get(1)));
    }
}
