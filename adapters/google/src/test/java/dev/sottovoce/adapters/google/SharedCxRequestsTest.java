package dev.sottovoce.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.testkit.SharedData;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that nobody here wrote, with our token. The files are read from beside the checkout, never copied. */
@ExtendWith(VertxExtension.class)
class SharedCxRequestsTest {
    @TestFactory
    Stream<DynamicTest> each_as_it_stands_is_of_another_agent_or_malformed(Vertx vertx) {
        CxWorld world = new CxWorld(vertx);
        return requests()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(world.status(CxWorld.signed(read(file))))
                                .isIn(400, 403)));
    }

    @TestFactory
    Stream<DynamicTest> each_of_our_agent_is_answered_unless_it_has_no_tag(Vertx vertx) {
        CxWorld world = new CxWorld(vertx);
        return requests()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    ObjectNode body = addressed(read(file));
                    boolean complete = body.path("fulfillmentInfo").path("tag").isTextual();

                    assertThat(status(world, body)).isEqualTo(complete ? 200 : 400);
                }));
    }

    private static int status(CxWorld world, ObjectNode body) {
        Received received = world.receive(CxWorld.signed(body));
        return received instanceof Received.ToAnswer toAnswer
                ? toAnswer.replier()
                        .encode(toAnswer.turn(), CxWorld.saying("Hello."))
                        .status()
                : ((Received.Refused) received).now().status();
    }

    private static ObjectNode addressed(ObjectNode body) {
        JsonNode session = body.path("sessionInfo");
        ObjectNode info = session.isObject() ? (ObjectNode) session : body.putObject("sessionInfo");
        info.put("session", CxWorld.SESSION);
        return body;
    }

    private static Stream<Path> requests() {
        try (Stream<Path> files = Files.list(SharedData.require("wire/dialogflow-cx"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return CxWorld.json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
