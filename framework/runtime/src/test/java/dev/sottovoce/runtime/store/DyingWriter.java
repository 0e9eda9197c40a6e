package dev.sottovoce.runtime.store;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Writes a row and dies on the spot, as by {@code kill -9}. */
final class DyingWriter {
    private DyingWriter() {}

    /** The argument is the path of the database. */
    public static void main(String... arguments) throws Exception {
        Database.open(Vertx.vertx(), Database.inFile(arguments[0]), Clock.systemUTC())
                .compose(database -> database.durable(connection -> new Sql(connection)
                        .change("INSERT INTO consent_head (subject, vendor, version) VALUES ('anna', 'acme', 7)")))
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        Runtime.getRuntime().halt(9);
    }
}
