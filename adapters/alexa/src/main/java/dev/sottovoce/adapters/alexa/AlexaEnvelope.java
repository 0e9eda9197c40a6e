package dev.sottovoce.adapters.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The parts of a request that are looked at. Everything else in it is dropped here: device, location, viewport,
 * advertising and profile data go no further.
 *
 * @param type such as {@code IntentRequest}
 * @param requestId Amazon's
 * @param timestamp UTC
 * @param request the request object
 * @param session empty object outside a session
 * @param system {@code context.System}, empty object where there is no context
 */
record AlexaEnvelope(
        String type, String requestId, Instant timestamp, JsonNode request, JsonNode session, JsonNode system) {

    /** Reads the fixed part; empty when type, request id or time are missing or not text, or two users are named. */
    static Optional<AlexaEnvelope> read(JsonNode root) {
        JsonNode request = root.path("request");
        Optional<String> type = AlexaJson.text(request, "type");
        Optional<String> requestId = AlexaJson.text(request, "requestId");
        Optional<Instant> timestamp = AlexaJson.text(request, "timestamp").flatMap(AlexaEnvelope::time);
        if (type.isEmpty() || requestId.isEmpty() || timestamp.isEmpty()) {
            return Optional.empty();
        }
        AlexaEnvelope envelope = new AlexaEnvelope(
                type.get(),
                requestId.get(),
                timestamp.get(),
                request,
                root.path("session"),
                root.path("context").path("System"));
        return envelope.isOfOneUser() ? Optional.of(envelope) : Optional.empty();
    }

    /** The skill that the request is for, as the context says. */
    Optional<String> skill() {
        return skill(system);
    }

    /** The skill that the session is for; empty outside a session. */
    Optional<String> sessionSkill() {
        return skill(session);
    }

    /** Whether there is a session. */
    boolean hasSession() {
        return session.isObject();
    }

    Optional<String> userId() {
        return user(system).or(() -> user(session));
    }

    Optional<String> sessionId() {
        return AlexaJson.text(session, "sessionId");
    }

    /** The token that our link server gave to the vendor account. */
    Optional<String> accessToken() {
        return AlexaJson.text(system.path("user"), "accessToken")
                .or(() -> AlexaJson.text(session.path("user"), "accessToken"))
                .or(() -> AlexaJson.text(request.path("body"), "accessToken"));
    }

    Optional<String> personId() {
        return AlexaJson.text(system.path("person"), "personId");
    }

    /** The token of the recognised speaker's own vendor account. */
    Optional<String> personToken() {
        return AlexaJson.text(system.path("person"), "accessToken");
    }

    boolean hasScreen() {
        return system.path("device")
                .path("supportedInterfaces")
                .path("Alexa.Presentation.APL")
                .isObject();
    }

    private boolean isOfOneUser() {
        Optional<String> ofSession = user(session);
        Optional<String> ofSystem = user(system);
        return ofSession.isEmpty() || ofSystem.isEmpty() || ofSession.equals(ofSystem);
    }

    private static Optional<String> user(JsonNode parent) {
        return AlexaJson.text(parent.path("user"), "userId");
    }

    private static Optional<String> skill(JsonNode parent) {
        return AlexaJson.text(parent.path("application"), "applicationId");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The type only: everything else is somebody's. */
    @Override
    public String toString() {
        return "[request " + type + "]";
    }
}
