package dev.sottovoce.adapters.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.testkit.SharedData;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests that nobody here wrote, signed with our secret. The files are read from beside the checkout, never copied.
 */
class SharedMessengerRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> each_as_it_stands_ends_in_200() {
        return requests()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(new MessengerWorld().status(MessengerWorld.signed(read(file))))
                                .isEqualTo(200)));
    }

    @TestFactory
    Stream<DynamicTest> each_for_our_page_ends_in_200_and_is_read() {
        return requests()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var world = new MessengerWorld();
                    JsonNode body = JSON.readTree(read(file).getBytes());
                    body.path("entry").forEach(entry -> ((ObjectNode) entry).put("id", MessengerWorld.PAGE));

                    assertThat(world.status(MessengerWorld.signed(body.toString())))
                            .isEqualTo(200);
                    assertThat(world.notices)
                            .doesNotContainKeys(MessengerNotice.UNREADABLE, MessengerNotice.FOREIGN_PAGE);
                }));
    }

    private static Stream<Path> requests() {
        try (Stream<Path> files = Files.list(SharedData.require("wire/messenger"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Buffer read(Path file) {
        try {
            return Buffer.buffer(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
