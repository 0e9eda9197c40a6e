package dev.sottovoce.runtime.config;

import dev.sottovoce.runtime.secret.Secret;
import java.util.List;

/**
 * A vendor as a client of the link server.
 *
 * @param id the OAuth client id
 * @param vendor as the policy names it, such as {@code amazon}
 * @param vendorName as people call it, such as {@code Amazon}
 * @param redirects every address that a code may be sent to, compared character by character
 * @param pkceRequired whether a request without a code challenge is refused; one that is present is always checked
 * @param rotates whether a refresh token works once; Google wants the same one to go on working
 * @see <a href="https://developers.google.com/identity/account-linking/oauth-linking">Google: OAuth linking</a>
 */
public record VendorClient(
        String id,
        String vendor,
        String vendorName,
        Secret secret,
        List<String> redirects,
        boolean pkceRequired,
        boolean rotates) {
    public VendorClient {
        redirects = List.copyOf(redirects);
    }
}
