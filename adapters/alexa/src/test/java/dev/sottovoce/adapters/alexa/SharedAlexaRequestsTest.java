package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that nobody here wrote, signed with our keys. The files are read from beside the checkout, never copied. */
@ExtendWith(VertxExtension.class)
class SharedAlexaRequestsTest {
    private static final Outbound ANSWER = new Outbound(
            Locale.UK,
            "Hello.",
            "Hello.",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            false,
            true,
            List.of(),
            "bcdfghjkmnpqrstvwxzbcdfghjkmnpq");

    @TestFactory
    Stream<DynamicTest> each_as_it_stands_ends_in_200_or_a_deliberate_4xx(Vertx vertx) {
        AlexaWorld world = new AlexaWorld(vertx);
        return requests()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(status(world, read(file))).isIn(200, 400)));
    }

    @TestFactory
    Stream<DynamicTest> each_with_our_skill_id_a_fresh_time_and_an_id_is_answered(Vertx vertx) {
        AlexaWorld world = new AlexaWorld(vertx);
        return requests()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    ObjectNode body = stamped(read(file));
                    boolean complete =
                            AlexaJson.text(body.path("request"), "type").isPresent()
                                    && (!isTurn(body) || user(body).isPresent());

                    assertThat(status(world, body)).isEqualTo(complete ? 200 : 400);
                }));
    }

    @Test
    void a_time_as_a_number_is_refused(Vertx vertx) {
        ObjectNode body = read(request("alexanet-launch-request-with-epoch-timestamp"));
        body.replace("context", AlexaWorld.envelope("LaunchRequest").path("context"));

        assertThat(status(new AlexaWorld(vertx), body)).isEqualTo(400);
    }

    @Test
    void a_session_with_a_user_of_null_takes_the_contexts(Vertx vertx) {
        ObjectNode body = stamped(read(request("alexa-app-intent-request-malformed-session")));
        AlexaWorld.session(body).putObject("user").putNull("userId");

        assertThat(status(new AlexaWorld(vertx), body)).isEqualTo(200);
    }

    @Test
    void a_turn_without_any_user_is_nobodys(Vertx vertx) {
        ObjectNode body = stamped(read(request("alexa-app-intent-request-malformed-session")));
        AlexaWorld.session(body).putObject("user").putNull("userId");
        AlexaWorld.system(body).putObject("user").putNull("userId");

        assertThat(status(new AlexaWorld(vertx), body)).isEqualTo(400);
    }

    @Test
    void a_request_without_a_context_is_not_known_to_be_ours(Vertx vertx) {
        ObjectNode body = stamped(read(request("alexa-app-intent-request-launch")));
        body.remove("context");

        assertThat(status(new AlexaWorld(vertx), body)).isEqualTo(400);
    }

    private static int status(AlexaWorld world, ObjectNode body) {
        Received received = world.receive(body);
        if (received instanceof Received.ToAnswer toAnswer) {
            RawResponse answer = toAnswer.replier().encode(toAnswer.turn(), ANSWER);
            assertThat(answer.body().toString()).contains("Hello.");
            return answer.status();
        }
        return received instanceof Received.Refused refused
                ? refused.now().status()
                : ((Received.Acknowledged) received).now().status();
    }

    private static boolean isTurn(ObjectNode body) {
        return AlexaRequestKind.of(body.path("request").path("type").asText()).isAnswered();
    }

    private static Optional<String> user(ObjectNode body) {
        return AlexaJson.text(body.path("context").path("System").path("user"), "userId")
                .or(() -> AlexaJson.text(body.path("session").path("user"), "userId"));
    }

    private static ObjectNode stamped(ObjectNode body) {
        ObjectNode request = AlexaWorld.request(body);
        request.put("timestamp", AlexaWorld.NOW.toString());
        request.put("requestId", "amzn1.echo-api.request.test");
        ObjectNode context =
                body.path("context").isObject() ? (ObjectNode) body.path("context") : body.putObject("context");
        ObjectNode system =
                context.path("System").isObject() ? (ObjectNode) context.path("System") : context.putObject("System");
        system.putObject("application").put("applicationId", AlexaWorld.SKILL);
        if (body.path("session").isObject()) {
            AlexaWorld.session(body).putObject("application").put("applicationId", AlexaWorld.SKILL);
            // Files made of two recordings name two users.
            user(body)
                    .filter(user -> body.path("session").path("user").isObject())
                    .ifPresent(user -> ((ObjectNode) body.path("session").path("user")).put("userId", user));
        }
        return body;
    }

    private static Path request(String name) {
        return folder().resolve(name + ".json");
    }

    private static Stream<Path> requests() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder beside the checkout; skips the test with a notice where it is absent. */
    private static Path folder() {
        String given = Optional.ofNullable(System.getProperty("sottovoce.shared"))
                .or(() -> Optional.ofNullable(System.getenv("SOTTOVOCE_SHARED")))
                .orElse("");
        for (Path at = Path.of(given).toAbsolutePath(); at != null; at = at.getParent()) {
            for (String place : List.of("data", "wire", "shared/data")) {
                Path folder = at.resolve(place.equals("wire") ? "wire/alexa" : place + "/wire/alexa");
                if (Files.isDirectory(folder)) {
                    return folder;
                }
            }
        }
        String notice = "Skipped: shared/data/wire/alexa is absent; set SOTTOVOCE_SHARED to the shared folder";
        System.getLogger(SharedAlexaRequestsTest.class.getName()).log(System.Logger.Level.WARNING, notice);
        return Assumptions.abort(notice);
    }
}
