package dev.sottovoce.runtime.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** Reads a body up to a size and within a time. */
final class BodyReader {
    private final Vertx vertx;
    private final Duration patience;

    BodyReader(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /** The body is longer than allowed, or did not come in time. */
    static final class Unread extends RuntimeException {
        private final boolean tooLarge;

        private Unread(boolean tooLarge) {
            super("the body was not read", null, false, false);
            this.tooLarge = tooLarge;
        }

        boolean isTooLarge() {
            return tooLarge;
        }
    }

    /** The whole body; failed with {@link Unread}. */
    Future<Buffer> read(HttpServerRequest request, int maxBytes) {
        if (announced(request).map(length -> length > maxBytes).orElse(false)) {
            return Future.failedFuture(new Unread(true));
        }
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() + piece.length() > maxBytes) {
                whole.tryFail(new Unread(true));
            } else {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(end -> whole.tryComplete(body));
        request.exceptionHandler(gone -> whole.tryFail(new Unread(false)));
        long timer = vertx.setTimer(patience.toMillis(), late -> whole.tryFail(new Unread(false)));
        return whole.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static Optional<Long> announced(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .flatMap(length -> {
                    try {
                        return Optional.of(Long.parseLong(length.strip()));
                    } catch (NumberFormatException unreadable) {
                        return Optional.empty();
                    }
                });
    }
}
