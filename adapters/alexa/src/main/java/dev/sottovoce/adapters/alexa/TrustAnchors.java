package dev.sottovoce.adapters.alexa;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Roots that certificates may lead to. */
public final class TrustAnchors {
    private TrustAnchors() {}

    /** The roots that this Java installation trusts. */
    public static Set<TrustAnchor> ofThisJava() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                    .map(root -> new TrustAnchor(root, null))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java installation has no readable trust store; repair it", e);
        }
    }

    /**
     * The roots of a PEM file.
     *
     * @throws IllegalArgumentException when it holds no certificate
     */
    public static Set<TrustAnchor> ofPem(byte[] pem) {
        try {
            Set<TrustAnchor> anchors =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                            .map(root -> new TrustAnchor((X509Certificate) root, null))
                            .collect(Collectors.toUnmodifiableSet());
            if (anchors.isEmpty()) {
                throw new IllegalArgumentException("The trust anchors file holds no certificate; give PEM");
            }
            return anchors;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("The trust anchors file is not readable; give PEM certificates", e);
        }
    }
}
