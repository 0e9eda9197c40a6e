package dev.sottovoce.adapters.alexa.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.Understood.Authority;
import dev.sottovoce.adapters.alexa.simulator.Understood.Filled;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Writes requests as Amazon does, in full: also what we did not ask for, so that it is seen to end at the adapter.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html">Amazon:
 *     request and response JSON reference</a>
 */
final class Envelope {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The session that a request belongs to. */
    record SessionPart(boolean fresh, String id, JsonNode attributes) {}

    private final Canaries canaries;
    private final Clock clock;
    private final String advertisingId;
    private final String unitId;
    private final String personId;

    Envelope(Canaries canaries, Clock clock) {
        this.canaries = canaries;
        this.clock = clock;
        this.advertisingId = canaries.plant("advertising");
        this.unitId = canaries.plant("amzn1.ask.unit");
        this.personId = canaries.plant("amzn1.ask.person");
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A request of that type; its particular fields are added by the caller. */
    ObjectNode request(String type, AlexaDevice device) {
        return object().put("type", type)
                .put("requestId", canaries.plant("amzn1.echo-api.request"))
                .put("locale", device.locale().toLanguageTag())
                .put(
                        "timestamp",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** The whole body. */
    Buffer write(AlexaDevice device, Optional<SessionPart> session, ObjectNode request) {
        ObjectNode root = object().put("version", "1.0");
        session.ifPresent(part -> session(root.putObject("session"), device, part));
        context(root.putObject("context"), device);
        root.set("request", request);
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of our own could not be written", e);
        }
    }

    /** An intent with all its slots, filled or not. */
    static ObjectNode intent(SpokenModel.ModelIntent intent, Map<String, Filled> filled, String skillId) {
        ObjectNode node = object().put("name", intent.name()).put("confirmationStatus", "NONE");
        if (!intent.slots().isEmpty()) {
            ObjectNode slots = node.putObject("slots");
            for (String name : intent.slots().keySet()) {
                ObjectNode slot = slots.putObject(name).put("name", name).put("confirmationStatus", "NONE");
                Filled value = filled.get(name);
                if (value != null) {
                    value(slot, value, skillId);
                }
            }
        }
        return node;
    }

    private static void value(ObjectNode slot, Filled filled, String skillId) {
        slot.put("value", filled.value());
        slot.put("source", "USER");
        ObjectNode simple = slot.putObject("slotValue").put("type", "Simple").put("value", filled.value());
        if (!filled.authorities().isEmpty()) {
            ObjectNode resolutions = object();
            ArrayNode authorities = resolutions.putArray("resolutionsPerAuthority");
            filled.authorities().forEach(authority -> authority(authorities.addObject(), authority, skillId));
            slot.set("resolutions", resolutions);
            simple.set("resolutions", resolutions.deepCopy());
        }
    }

    private static void authority(ObjectNode node, Authority authority, String skillId) {
        String kind = authority.dynamic() ? "dynamic." : "";
        node.put("authority", "amzn1.er-authority.echo-sdk." + kind + skillId + "." + authority.type());
        boolean match = !authority.matches().isEmpty();
        node.putObject("status").put("code", match ? "ER_SUCCESS_MATCH" : "ER_SUCCESS_NO_MATCH");
        if (match) {
            ArrayNode values = node.putArray("values");
            authority
                    .matches()
                    .forEach(each -> values.addObject()
                            .putObject("value")
                            .put("name", each.name())
                            .put("id", each.id()));
        }
    }

    private void session(ObjectNode node, AlexaDevice device, SessionPart part) {
        node.put("new", part.fresh()).put("sessionId", part.id());
        node.putObject("application").put("applicationId", device.skillId());
        node.set("attributes", part.attributes());
        user(node.putObject("user"), device);
    }

    private void user(ObjectNode node, AlexaDevice device) {
        node.put("userId", canaries.keep(device.userId()));
        device.accessToken().ifPresent(token -> node.put("accessToken", canaries.keep(token)));
        ObjectNode permissions = node.putObject("permissions").put("consentToken", canaries.plant("consent"));
        permissions.putObject("scopes").putObject("alexa::profile:name:read").put("status", "GRANTED");
    }

    private void context(ObjectNode context, AlexaDevice device) {
        ObjectNode system = context.putObject("System");
        system.putObject("application").put("applicationId", device.skillId());
        user(system.putObject("user"), device);
        if (device.speakerRecognised()) {
            ObjectNode person = system.putObject("person").put("personId", personId);
            device.accessToken().ifPresent(token -> person.put("accessToken", token));
            person.putObject("authenticationConfidenceLevel").put("level", 300);
        }
        system.putObject("unit").put("unitId", unitId).put("persistentUnitId", canaries.plant("amzn1.alexa.unit"));
        ObjectNode endpoint = system.putObject("device")
                .put("deviceId", canaries.keep(device.deviceId()))
                .put("persistentEndpointId", canaries.plant("amzn1.alexa.endpoint"));
        ObjectNode interfaces = endpoint.putObject("supportedInterfaces");
        if (device.screen()) {
            interfaces.putObject("Alexa.Presentation.APL").putObject("runtime").put("maxVersion", "2023.3");
        }
        interfaces.putObject("Geolocation");
        boolean american = device.locale().getCountry().equals("US");
        system.put("apiEndpoint", american ? "https://api.amazonalexa.com" : "https://api.eu.amazonalexa.com")
                .put("apiAccessToken", canaries.plant("api"));
        surroundings(context, device);
    }

    /** What Amazon tells of the room, the car and the apps around. */
    private void surroundings(ObjectNode context, AlexaDevice device) {
        if (device.screen()) {
            context.putObject("Viewport")
                    .put("shape", "RECTANGLE")
                    .put("dpi", 213)
                    .put("keyboard", canaries.plant("viewport"));
            context.putArray("Viewports").addObject().put("type", "APL").put("id", canaries.plant("viewports"));
        }
        ObjectNode location = context.putObject("Geolocation")
                .put("timestamp", clock.instant().toString());
        location.putObject("coordinate")
                .put("latitudeInDegrees", Double.parseDouble(canaries.keep("51.477928134")))
                .put("longitudeInDegrees", Double.parseDouble(canaries.keep("-0.128545367")))
                .put("accuracyInMeters", 12.718281828);
        context.putObject("Advertising").put("advertisingId", advertisingId).put("limitAdTracking", false);
        context.putObject("AudioPlayer").put("playerActivity", "IDLE").put("token", canaries.plant("audio"));
        context.putObject("Automotive").put("vehicle", canaries.plant("automotive"));
        context.putObject("Extensions").putObject("available").putObject(canaries.plant("extension"));
        context.putObject("Experimentation")
                .putArray("activeExperiments")
                .addObject()
                .put("id", canaries.plant("experiment"));
        context.putObject("AppLink").put("app", canaries.plant("applink"));
        context.putObject("Alexa.Later").put("unheardOf", canaries.plant("later"));
    }
}
