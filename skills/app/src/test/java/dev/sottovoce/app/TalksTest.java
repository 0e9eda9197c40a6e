package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.harness.Result;
import dev.sottovoce.harness.Talks;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every talk of the demo, on every channel, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalksTest {
    private Vertx vertx = Vertx.vertx();

    @TempDir
    Path data;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    void stop() {
        Wait.on(vertx.close());
    }

    @TestFactory
    Stream<DynamicTest> talks_go_as_scripted() {
        return Talks.read(List.of(Path.of("src/test/talks"))).cases(new DemoWorld(vertx, data), List.of()).stream()
                .map(talk -> DynamicTest.dynamicTest(talk.title(), () -> {
                    Result result =
                            talk.run().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);

                    assertThat(result.failures()).as(result.report()).isEmpty();
                }));
    }
}
