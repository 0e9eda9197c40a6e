package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.VendorUnreachable;
import io.vertx.core.Future;
import java.net.URI;

/** Where signing certificates come from: Amazon's host through the egress door, or the memory of a test. */
@FunctionalInterface
public interface CertificateSource {
    /**
     * Fetches a chain.
     *
     * @param url checked and canonical
     * @return PEM, signer first; failed with {@link NoCertificate} when the host answered but has no certificate there,
     *     and with {@link VendorUnreachable} when it did not answer
     */
    Future<byte[]> fetch(URI url);

    /** The host answered, but not with a certificate. */
    final class NoCertificate extends RuntimeException {
        public NoCertificate() {
            super("the certificate host has no certificate at this address", null, false, false);
        }
    }
}
