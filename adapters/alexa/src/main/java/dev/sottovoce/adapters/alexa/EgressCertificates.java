package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.EgressDoor;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Fetches certificates from Amazon's host through the egress door: one GET without any header of ours. */
public final class EgressCertificates implements CertificateSource {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 64 * 1024;

    private final EgressDoor door;

    public EgressCertificates(EgressDoor door) {
        this.door = door;
    }

    @Override
    public Future<byte[]> fetch(URI url) {
        OutboundCall call = new OutboundCall(
                "GET", url, List.of(), Buffer.buffer(), AlexaWire.certificate(url), TIMEOUT, MAX_BYTES);
        return door.call(call).compose(EgressCertificates::content);
    }

    private static Future<byte[]> content(RawResponse response) {
        if (response.status() == 200) {
            return Future.succeededFuture(response.body().getBytes());
        }
        return Future.failedFuture(
                response.status() >= 500
                        ? new VendorUnreachable("the certificate host answered with a server error")
                        : new NoCertificate());
    }
}
