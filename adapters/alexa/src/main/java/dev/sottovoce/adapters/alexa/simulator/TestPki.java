package dev.sottovoce.adapters.alexa.simulator;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.CertificateBuilder.KeyUsage;
import io.netty.pkitesting.X509Bundle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority of our own that signs for Alexa's host name, and everything that can be wrong with what it
 * signs. Only a server that was given {@link #anchors()} believes it.
 */
public final class TestPki {
    /** The name that Amazon's signing certificate carries. */
    public static final String SIGNER = "echo-api.amazon.com";

    private static final Duration VALIDITY = Duration.ofDays(30);

    private final SecureRandom random;
    private final Instant now;
    private final X509Bundle root;
    private final X509Bundle intermediate;

    /**
     * Makes a root and an intermediate.
     *
     * @param now certificates are valid 30 days before and after
     */
    public TestPki(SecureRandom random, Instant now) {
        this.random = random;
        this.now = now;
        this.root = build(authority("CN=Sottovoce test root"), null);
        this.intermediate = build(authority("CN=Sottovoce test intermediate"), root);
    }

    /** What a chain is like. */
    public enum Variant {
        VALID(true),
        /** Signer first, then the root, then the intermediate. */
        SHUFFLED(true),
        EXPIRED(false),
        NOT_YET_VALID(false),
        OTHER_NAME(false),
        WILDCARD_NAME(false),
        /** The right name as common name only. */
        COMMON_NAME_ONLY(false),
        OTHER_ROOT(false),
        INTERMEDIATE_MISSING(false),
        /** Issued by a certificate that is no authority. */
        SIGNED_BY_LEAF(false),
        SELF_SIGNED(false),
        ELLIPTIC(false),
        RSA_1024(false);

        private final boolean good;

        Variant(boolean good) {
            this.good = good;
        }

        /** Whether a verifier should accept it. */
        public boolean isGood() {
            return good;
        }
    }

    /**
     * A chain with its key.
     *
     * @param pem the certificates, signer first, as Amazon publishes them
     * @param key of the signer
     */
    public record Chain(String pem, PrivateKey key) {
        /** The published bytes. */
        public byte[] bytes() {
            return pem.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String toString() {
            return "[test chain]";
        }
    }

    /** What a server has to trust to believe this authority. */
    public Set<TrustAnchor> anchors() {
        return Set.of(new TrustAnchor(root.getCertificate(), null));
    }

    /** A new chain, valid or with one thing wrong. */
    public Chain chain(Variant variant) {
        return switch (variant) {
            case VALID -> chain(build(leaf(), intermediate), intermediate);
            case SHUFFLED -> chain(build(leaf(), intermediate), root, intermediate);
            case EXPIRED -> chain(build(leaf().notAfter(now.minusSeconds(60)), intermediate), intermediate);
            case NOT_YET_VALID -> chain(build(leaf().notBefore(now.plusSeconds(60)), intermediate), intermediate);
            case OTHER_NAME -> chain(build(named("example.com"), intermediate), intermediate);
            case WILDCARD_NAME -> chain(build(wildcard(), intermediate), intermediate);
            case COMMON_NAME_ONLY -> chain(build(unnamed(), intermediate), intermediate);
            case OTHER_ROOT -> {
                X509Bundle stranger = build(authority("CN=Some other root"), null);
                yield chain(build(leaf(), stranger), stranger);
            }
            case INTERMEDIATE_MISSING -> chain(build(leaf(), intermediate));
            case SIGNED_BY_LEAF -> {
                X509Bundle issuer = build(leaf(), intermediate);
                yield chain(build(leaf(), issuer), issuer, intermediate);
            }
            case SELF_SIGNED -> chain(build(leaf().setIsCertificateAuthority(true), null));
            case ELLIPTIC -> chain(build(leaf().ecp256(), intermediate), intermediate);
            case RSA_1024 -> weak();
        };
    }

    /** A valid chain whose signer expires then. */
    public Chain expiring(Instant notAfter) {
        return chain(build(leaf().notAfter(notAfter), intermediate), intermediate);
    }

    private Chain weak() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024, random);
            KeyPair pair = generator.generateKeyPair();
            X509Bundle signer = build(leaf().publicKey(pair.getPublic()), intermediate);
            return new Chain(pem(signer, intermediate), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no RSA; use a standard one", e);
        }
    }

    private static Chain chain(X509Bundle signer, X509Bundle... others) {
        return new Chain(pem(signer, others), signer.getKeyPair().getPrivate());
    }

    private static String pem(X509Bundle signer, X509Bundle... others) {
        StringBuilder text = new StringBuilder(signer.getCertificatePEM());
        List.of(others).forEach(other -> text.append('\n').append(other.getCertificatePEM()));
        return text.toString();
    }

    /** On an elliptic curve: an RSA key takes a cold Java half a second, and only the signer's has to be one. */
    private CertificateBuilder authority(String subject) {
        return dated().ecp256()
                .subject(subject)
                .setIsCertificateAuthority(true)
                .setKeyUsage(true, KeyUsage.keyCertSign, KeyUsage.cRLSign);
    }

    private CertificateBuilder leaf() {
        return named(SIGNER);
    }

    private CertificateBuilder named(String dnsName) {
        return unnamed().addSanDnsName(dnsName);
    }

    /** The builder takes no wildcard as a name, so the extension is written out (RFC 5280 section 4.2.1.6). */
    private CertificateBuilder wildcard() {
        byte[] name = "*.amazon.com".getBytes(StandardCharsets.US_ASCII);
        byte[] names = new byte[name.length + 4];
        names[0] = 0x30;
        names[1] = (byte) (name.length + 2);
        names[2] = (byte) 0x82;
        names[3] = (byte) name.length;
        System.arraycopy(name, 0, names, 4, name.length);
        return unnamed().addExtensionOctetString("2.5.29.17", false, names);
    }

    private CertificateBuilder unnamed() {
        // Amazon's own verifier asks for keyEncipherment where a key usage is present.
        return dated().subject("CN=" + SIGNER).setKeyUsage(true, KeyUsage.digitalSignature, KeyUsage.keyEncipherment);
    }

    private CertificateBuilder dated() {
        return new CertificateBuilder()
                .secureRandom(random)
                .rsa2048()
                .notBefore(now.minus(VALIDITY))
                .notAfter(now.plus(VALIDITY));
    }

    private static X509Bundle build(CertificateBuilder builder, @Nullable X509Bundle issuer) {
        try {
            return issuer == null ? builder.buildSelfSigned() : builder.buildIssuedBy(issuer);
        } catch (Exception e) { // declared so by the library
            throw new IllegalStateException("A test certificate could not be made", e);
        }
    }
}
