package dev.sottovoce.adapters.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.messenger.MessengerEvent.Ignored;
import dev.sottovoce.adapters.messenger.MessengerEvent.Taken;
import dev.sottovoce.conversation.channel.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one event. What it is, is decided by which key is there; what is not named here never leaves this class: Meta's
 * language analysis, referrals, advertisements, attachments, profiles.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/webhook-events">Meta: Webhook
 *     events</a>
 */
final class EventReader {
    /** More does not fit into Messenger's own text box. */
    private static final int MOST_TEXT_CHARS = 2000;
    /** An earlier number of milliseconds would be before 1973: it is one of seconds. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private static final Pattern PSID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final Map<String, MessengerNotice> COUNTED = counted();

    /** Never fails. */
    MessengerEvent read(String page, JsonNode event) {
        if (event.path("message").isObject()) {
            return message(page, event, event.path("message"));
        }
        if (event.path("postback").isObject()) {
            return postback(event, event.path("postback"));
        }
        if (event.path("account_linking").isObject()) {
            return linking(event, event.path("account_linking"));
        }
        return new Ignored(COUNTED.entrySet().stream()
                .filter(kind -> event.has(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(
                        event.has("message") || event.has("postback") || event.has("account_linking")
                                ? MessengerNotice.BAD_EVENT
                                : MessengerNotice.UNKNOWN_EVENT));
    }

    private static MessengerEvent message(String page, JsonNode event, JsonNode message) {
        Optional<String> psid = sender(event);
        if (message.path("is_echo").asBoolean() || psid.filter(page::equals).isPresent()) {
            return new Ignored(MessengerNotice.ECHO);
        }
        if (message.path("is_deleted").asBoolean()) {
            return new Ignored(MessengerNotice.DELETED);
        }
        Optional<String> id = MessengerJson.id(message, "mid");
        if (psid.isEmpty() || id.isEmpty()) {
            return new Ignored(MessengerNotice.BAD_EVENT);
        }
        Optional<String> action =
                MessengerJson.text(message.path("quick_reply"), "payload").filter(TurnHandles::isOurs);
        // A tapped title is nothing that was written.
        Optional<String> text = action.isPresent()
                ? Optional.empty()
                : Optional.of(MessengerJson.text(message, "text")
                        .map(EventReader::cut)
                        .orElse(""));
        return new Taken(Event.TURN, psid.get(), id.get(), at(event), text, action);
    }

    private static MessengerEvent postback(JsonNode event, JsonNode postback) {
        Optional<String> psid = sender(event);
        if (psid.isEmpty()) {
            return new Ignored(MessengerNotice.BAD_EVENT);
        }
        String payload = MessengerJson.text(postback, "payload").orElse("");
        String id =
                MessengerJson.id(postback, "mid").orElseGet(() -> named("postback", psid.get(), payload, stamp(event)));
        Optional<String> action = Optional.of(payload).filter(TurnHandles::isOurs);
        return new Taken(
                action.isPresent() ? Event.TURN : Event.LAUNCH, psid.get(), id, at(event), Optional.empty(), action);
    }

    private static MessengerEvent linking(JsonNode event, JsonNode linking) {
        Optional<String> psid = sender(event);
        String status = MessengerJson.text(linking, "status").orElse("");
        if (status.equals("linked")) {
            return new Ignored(MessengerNotice.LINKED_BY_META);
        }
        if (!status.equals("unlinked") || psid.isEmpty()) {
            return new Ignored(MessengerNotice.BAD_EVENT);
        }
        String id = named("link", psid.get(), status, stamp(event));
        return new Taken(Event.UNLINKED, psid.get(), id, at(event), Optional.empty(), Optional.empty());
    }

    private static Optional<String> sender(JsonNode event) {
        return MessengerJson.id(event.path("sender"), "id")
                .filter(id -> PSID.matcher(id).matches());
    }

    /** A name for what Meta gives none. */
    private static String named(String kind, String psid, String what, String stamp) {
        return String.join("|", kind, psid, what, stamp);
    }

    private static String stamp(JsonNode event) {
        return MessengerJson.id(event, "timestamp").orElse("");
    }

    private static Optional<Instant> at(JsonNode event) {
        return instant(stamp(event));
    }

    /** The moment that a time of Meta's means: milliseconds, in some events seconds. */
    static Optional<Instant> instant(String stamp) {
        if (!NUMBER.matcher(stamp).matches()) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(stamp);
            return Optional.of(number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        if (text.length() <= MOST_TEXT_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_TEXT_CHARS - 1)) ? MOST_TEXT_CHARS - 1 : MOST_TEXT_CHARS;
        return text.substring(0, end);
    }

    private static Map<String, MessengerNotice> counted() {
        var kinds = new LinkedHashMap<String, MessengerNotice>();
        kinds.put("delivery", MessengerNotice.RECEIPT);
        kinds.put("read", MessengerNotice.RECEIPT);
        kinds.put("reaction", MessengerNotice.REACTION);
        kinds.put("message_edit", MessengerNotice.EDITED);
        kinds.put("optin", MessengerNotice.OPT_IN);
        kinds.put("optout", MessengerNotice.OPT_IN);
        kinds.put("referral", MessengerNotice.REFERRAL);
        kinds.put("pass_thread_control", MessengerNotice.CONTROL);
        kinds.put("take_thread_control", MessengerNotice.CONTROL);
        kinds.put("request_thread_control", MessengerNotice.CONTROL);
        kinds.put("app_roles", MessengerNotice.CONTROL);
        kinds.put("policy_enforcement", MessengerNotice.POLICY);
        kinds.put("policy-enforcement", MessengerNotice.POLICY);
        kinds.put("response_feedback", MessengerNotice.FEEDBACK);
        kinds.put("messaging_feedback", MessengerNotice.FEEDBACK);
        return kinds;
    }
}
