package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.Refusal;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that Amazon signed these bytes, before anybody parses them. The header {@code Signature-256} counts; the older
 * {@code Signature} over SHA-1 is not looked at, since accepting either would be accepting the weaker. There is no
 * switch that turns the check off: tests hand in their own trust anchors.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html">Amazon:
 *     Host a custom skill as a web service</a>
 */
public final class AlexaVerifier {
    private static final String CERTIFICATE_URL = "SignatureCertChainUrl";
    private static final String SIGNATURE = "Signature-256";
    private static final int MAX_SIGNATURE_CHARS = 2048;

    private final SigningKeys keys;

    /**
     * A verifier with its own cache of keys.
     *
     * @param anchors roots that are trusted, such as {@link TrustAnchors#ofThisJava()}
     * @param workers where certificate chains are checked, which takes milliseconds
     */
    public AlexaVerifier(
            Set<TrustAnchor> anchors,
            CertificateSource source,
            Clock clock,
            WorkerExecutor workers,
            AlexaNotices notices) {
        this.keys = new SigningKeys(anchors, source, clock, workers, notices);
    }

    /**
     * Whether the request is Amazon's.
     *
     * @return empty when it is; otherwise one of CREDENTIAL_MALFORMED, CERTIFICATE_URL, CERTIFICATE, CERTIFICATE_LIMIT,
     *     CERTIFICATE_HOST_DOWN and SIGNATURE; never fails
     */
    public Future<Optional<Refusal>> verify(RawRequest request) {
        List<String> urls = request.header(CERTIFICATE_URL);
        List<String> signatures = request.header(SIGNATURE);
        if (urls.size() != 1 || signatures.size() != 1) {
            return refused(Refusal.CREDENTIAL_MALFORMED);
        }
        Optional<byte[]> signature = decode(signatures.get(0));
        if (signature.isEmpty()) {
            return refused(Refusal.CREDENTIAL_MALFORMED);
        }
        Optional<URI> url = CertificateUrl.canonical(urls.get(0));
        if (url.isEmpty()) {
            return refused(Refusal.CERTIFICATE_URL);
        }
        return keys.find(url.get()).map(found -> check(found, request, signature.get()));
    }

    private static Optional<Refusal> check(SigningKeys.Lookup found, RawRequest request, byte[] signature) {
        if (found.key().isEmpty()) {
            return Optional.of(found.otherwise());
        }
        return found.key().get().signed(request.body().getBytes(), signature)
                ? Optional.empty()
                : Optional.of(Refusal.SIGNATURE);
    }

    private static Optional<byte[]> decode(String base64) {
        if (base64.isEmpty() || base64.length() > MAX_SIGNATURE_CHARS) {
            return Optional.empty();
        }
        try {
            // The strict decoder: no line breaks, no foreign characters.
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Future<Optional<Refusal>> refused(Refusal cause) {
        return Future.succeededFuture(Optional.of(cause));
    }
}
