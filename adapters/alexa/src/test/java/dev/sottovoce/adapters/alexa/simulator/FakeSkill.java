package dev.sottovoce.adapters.alexa.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A skill that remembers what it was sent and answers what it was told to. */
final class FakeSkill {
    record Got(Map<String, String> headers, Buffer body) {
        JsonObject json() {
            return body.toJsonObject();
        }

        JsonObject request() {
            return json().getJsonObject("request");
        }

        JsonObject slot(String name) {
            return request().getJsonObject("intent").getJsonObject("slots").getJsonObject(name);
        }
    }

    static final JsonObject NOTHING = new JsonObject().put("version", "1.0").put("response", new JsonObject());

    final List<Got> got = new ArrayList<>();
    private final Deque<Buffer> answers = new ArrayDeque<>();
    private final HttpServer server;
    private String contentType = "application/json;charset=UTF-8";
    private int status = 200;

    FakeSkill(Vertx vertx) {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
                    got.add(new Got(headers, body));
                    boolean ended = body.toString().contains("\"SessionEndedRequest\"") || answers.isEmpty();
                    request.response()
                            .setStatusCode(ended ? 200 : status)
                            .putHeader("Content-Type", contentType)
                            .end(ended ? NOTHING.toBuffer() : answers.remove());
                }));
    }

    Future<URI> listen() {
        return server.listen(0, "127.0.0.1").map(up -> URI.create("http://127.0.0.1:" + up.actualPort() + "/alexa"));
    }

    /** The next answers, in order; afterwards it has none left and sends the empty one. */
    void answers(JsonObject... next) {
        for (JsonObject answer : next) {
            answers.add(answer.toBuffer());
        }
    }

    void answersRaw(Buffer answer) {
        answers.add(answer);
    }

    void as(int newStatus, String newContentType) {
        status = newStatus;
        contentType = newContentType;
    }

    Got last() {
        return got.get(got.size() - 1);
    }

    /** A question that keeps the microphone open. */
    static JsonObject asks(String question) {
        return answer("<speak>" + question + "</speak>", false)
                .put("sessionAttributes", new JsonObject().put("h", "bcdfghjk"));
    }

    /** An answer that ends the session. */
    static JsonObject tells(String words) {
        return answer("<speak>" + words + "</speak>", true);
    }

    static JsonObject answer(String ssml, boolean ends) {
        JsonObject response = new JsonObject().put("outputSpeech", speech(ssml)).put("shouldEndSession", ends);
        if (!ends) {
            response.put("reprompt", new JsonObject().put("outputSpeech", speech("<speak>Which account?</speak>")));
        }
        return new JsonObject().put("version", "1.0").put("response", response);
    }

    static JsonObject speech(String ssml) {
        return new JsonObject().put("type", "SSML").put("ssml", ssml);
    }

    static JsonObject elicit(String intent, String slot) {
        return new JsonObject()
                .put("type", "Dialog.ElicitSlot")
                .put("slotToElicit", slot)
                .put(
                        "updatedIntent",
                        new JsonObject()
                                .put("name", intent)
                                .put("confirmationStatus", "NONE")
                                .put(
                                        "slots",
                                        new JsonObject()
                                                .put(
                                                        slot,
                                                        new JsonObject()
                                                                .put("name", slot)
                                                                .put("confirmationStatus", "NONE"))));
    }
}
