package dev.sottovoce.runtime.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body of unknown length, in pieces. */
final class Pieces implements ReadStream<Buffer> {
    private final int bytes;
    private int left;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> end;
    private boolean flowing;

    Pieces(int pieces, int bytes) {
        this.left = pieces;
        this.bytes = bytes;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> unused) {
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> next) {
        handler = next;
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> next) {
        end = next;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        flowing = false;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        flowing = true;
        while (flowing && handler != null && left > 0) {
            left--;
            handler.handle(Buffer.buffer("x".repeat(bytes)));
        }
        if (left == 0 && end != null) {
            left = -1;
            end.handle(null);
        }
        return this;
    }
}
