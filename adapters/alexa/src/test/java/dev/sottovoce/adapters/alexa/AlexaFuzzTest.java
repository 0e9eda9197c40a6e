package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random damage with a fixed seed: nothing throws, nothing gets in that was not signed. */
@ExtendWith(VertxExtension.class)
class AlexaFuzzTest {
    private static final long SEED = 20260302;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void ten_thousand_flips_of_body_headers_and_signature_are_all_refused(Vertx vertx) {
        AlexaWorld world = new AlexaWorld(vertx);
        RawRequest good = AlexaWorld.signed(AlexaWorld.intent("SpendingIntent", "{}"));
        Random random = new Random(SEED);

        for (int i = 0; i < 10_000; i++) {
            RawRequest damaged = damaged(good, random);

            assertThat(world.receive(damaged))
                    .as("flip %d", i)
                    .isInstanceOfSatisfying(
                            Received.Refused.class,
                            refused -> assertThat(refused.now().status()).isEqualTo(400));
        }
    }

    @Test
    void a_signed_request_of_any_shape_is_answered_or_refused(Vertx vertx) {
        AlexaWorld world = new AlexaWorld(vertx);
        Random random = new Random(SEED);
        world.links.link("t1", "anna");

        for (int i = 0; i < 1_000; i++) {
            ObjectNode body = AlexaWorld.intent(
                    "SpendingIntent",
                    "{\"period\":{\"value\":\"2026-02\"},\"category\":{\"value\":\"food\",\"slotValue\":"
                            + "{\"type\":\"List\",\"values\":[{\"type\":\"Simple\",\"value\":\"food\"}]}}}");
            ((ObjectNode) AlexaWorld.system(body).path("user")).put("accessToken", "t1");
            for (int n = random.nextInt(4); n >= 0; n--) {
                mutate(body, random);
            }

            Received received = world.receive(body);

            assertThat(status(received)).as("mutation %d", i).isIn(200, 400);
        }
    }

    @Test
    void any_words_make_valid_xml_within_the_limits() throws Exception {
        AlexaEncoder encoder = new AlexaEncoder(AlexaWorld.catalogue(), AlexaNotices.none());
        Random random = new Random(SEED);

        for (int i = 0; i < 5_000; i++) {
            String words = words(random);
            RawResponse response = encoder.encode(new Outbound(
                    Locale.UK,
                    words,
                    words,
                    Optional.of(words),
                    List.of(),
                    Optional.empty(),
                    true,
                    false,
                    false,
                    List.of(),
                    "bcdfghjkmnpqrstvwxzbcdfghjkmnpq"));

            JsonNode speech =
                    JSON.readTree(response.body().getBytes()).path("response").path("outputSpeech");
            assertThat(response.body().length()).isLessThanOrEqualTo(24_576);
            if (speech.has("ssml")) {
                assertThat(speech.path("ssml").asText()).hasSizeLessThanOrEqualTo(7_500);
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(
                                        speech.path("ssml").asText().getBytes(StandardCharsets.UTF_8)))
                                .getDocumentElement()
                                .getTagName())
                        .isEqualTo("speak");
            }
        }
    }

    private static RawRequest damaged(RawRequest good, Random random) {
        if (random.nextInt(3) == 0) {
            byte[] body = good.body().getBytes();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            return new RawRequest("POST", "/alexa", "", good.headers(), Buffer.buffer(body));
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>(good.headers());
        int at = 1 + random.nextInt(2);
        StringBuilder value = new StringBuilder(headers.get(at).getValue());
        // A changed host or path is refused or leads to the same test certificate; so the url's front is damaged.
        int position = random.nextInt(at == 1 ? "https://s3.amazonaws.com/echo.api/".length() : value.length() - 3);
        char old = value.charAt(position);
        char changed = old;
        while (Character.toLowerCase(changed) == Character.toLowerCase(old) && (at == 1 || changed == old)) {
            changed = (char) (old ^ (1 << random.nextInt(7)));
        }
        value.setCharAt(position, changed);
        headers.set(at, Map.entry(headers.get(at).getKey(), value.toString()));
        return new RawRequest("POST", "/alexa", "", headers, good.body());
    }

    /** Replaces or removes one node somewhere in the tree. */
    private static void mutate(ObjectNode root, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        ObjectNode parent = objects.get(random.nextInt(objects.size()));
        List<String> fields = new ArrayList<>();
        parent.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty()) {
            return;
        }
        String field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(8)) {
            case 0 -> parent.remove(field);
            case 1 -> parent.putNull(field);
            case 2 -> parent.put(field, random.nextLong());
            case 3 -> parent.put(field, random.nextBoolean());
            case 4 -> parent.put(field, words(random));
            case 5 -> parent.putArray(field).add(1).addObject().put("x", "y");
            case 6 -> parent.putObject(field).put("type", "Unheard");
            default ->
                parent.set("added" + random.nextInt(100), parent.get(field).deepCopy());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        int length = random.nextInt(20) == 0 ? random.nextInt(9_000) : random.nextInt(60);
        for (int i = 0; i < length; i++) {
            words.append(
                    switch (random.nextInt(5)) {
                        case 0 -> "&<>\"']]><!--<?".charAt(random.nextInt(14));
                        case 1 -> (char) random.nextInt(0x20);
                        case 2 -> (char) random.nextInt(0x10000);
                        default -> (char) ('a' + random.nextInt(26));
                    });
        }
        return words.toString();
    }

    private static int status(Received received) {
        if (received instanceof Received.Refused refused) {
            return refused.now().status();
        }
        return received instanceof Received.Acknowledged acknowledged
                ? acknowledged.now().status()
                : 200;
    }
}
