package dev.sottovoce.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
final class DatabaseTest {
    @TempDir
    private Path directory;

    @Test
    void what_is_durable_outlives_a_process_that_is_killed(Vertx vertx) throws Exception {
        String path = directory.resolve("db").toString();
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWriter.class.getName(),
                        path)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        assertThat(writer.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).isEqualTo(9);

        Optional<Long> kept = Database.open(vertx, Database.inFile(path), Clock.systemUTC())
                .compose(database -> database.transaction(connection ->
                                new Sql(connection).one("SELECT version FROM consent_head", row -> row.getLong(1)))
                        .eventually(database::close))
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);

        assertThat(kept).contains(7L);
    }
}
