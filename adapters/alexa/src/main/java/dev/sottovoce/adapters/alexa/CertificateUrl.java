package dev.sottovoce.adapters.alexa;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a signing certificate, as the header {@code SignatureCertChainUrl} names it.
 *
 * <p>Amazon's rule is: after normalisation, scheme {@code https}, host {@code s3.amazonaws.com}, a path that begins
 * with {@code /echo.api/}, and port 443 where there is one. Ours is narrower: no escapes, user, query or fragment, no
 * empty path segment. The address is then built anew from its path, so that what was checked is what is fetched.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html">Amazon:
 *     Host a custom skill as a web service</a>
 */
final class CertificateUrl {
    /** The only host that a certificate is fetched from. */
    static final String HOST = "s3.amazonaws.com";

    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^%\\\\@?#]]{1,512}");
    private static final String FOLDER = "/echo.api/";

    private CertificateUrl() {}

    /** The one spelling of this address; empty when it is not Amazon's. */
    static Optional<URI> canonical(String url) {
        if (!PLAIN.matcher(url).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath();
            // normalize() would swallow an empty segment.
            if (!"https".equalsIgnoreCase(uri.getScheme())
                    || !isAmazon(uri.getRawAuthority())
                    || path == null
                    || path.contains("//")) {
                return Optional.empty();
            }
            String normal = uri.normalize().getRawPath();
            if (!normal.startsWith(FOLDER) || normal.contains("..") || normal.endsWith("/")) {
                return Optional.empty();
            }
            return Optional.of(new URI("https://" + HOST + normal));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isAmazon(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.equals(HOST) || lower.equals(HOST + ":443");
    }
}
