package dev.sottovoce.adapters.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.conversation.channel.Caller.Outcome;
import dev.sottovoce.conversation.channel.RawResponse;
import java.util.Optional;
import java.util.Set;

/**
 * What the Graph API's answers mean. Only codes are looked at: its messages can quote what we sent.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/error-codes">Meta: Error codes</a>
 */
final class GraphAnswers {
    private static final Set<Integer> WINDOW = Set.of(2018278, 2018065, 2534022);
    private static final Set<Integer> UNREACHABLE = Set.of(551, 230, 10904);
    private static final Set<Integer> UNREACHABLE_DETAIL = Set.of(1545041, 2018108);
    private static final Set<Integer> HELD = Set.of(2018300, 2534037);
    private static final Set<Integer> BUSY_DETAIL = Set.of(2018321);
    private static final Set<Integer> FORBIDDEN = Set.of(200, 368, 2022);
    private static final int PAGE_RESTRICTED = 1893063;
    private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 613, 80006, 80001);
    private static final Set<Integer> UNCLEAR = Set.of(1, 2, 1200);
    private static final int REJECTED = 100;
    private static final int TOKEN = 190;
    private static final int NO_PERMISSION = 10;
    private static final int TOO_MANY_REQUESTS = 429;

    private final MessengerNotices notices;
    private final MessengerJson json = new MessengerJson();

    GraphAnswers(MessengerNotices notices) {
        this.notices = notices;
    }

    /** What became of the call. */
    Outcome outcome(RawResponse answer) {
        Optional<JsonNode> body = json.read(answer.body().getBytes());
        Optional<JsonNode> error = body.map(found -> found.path("error")).filter(JsonNode::isObject);
        boolean sent = answer.status() / 100 == 2
                && error.isEmpty()
                && body.flatMap(found -> MessengerJson.text(found, "message_id"))
                        .isPresent();
        if (sent) {
            return Outcome.SENT;
        }
        MessengerNotice notice = error.map(found -> notice(
                        found.path("code").asInt(), found.path("error_subcode").asInt(), answer.status()))
                .orElseGet(() -> withoutCode(answer.status()));
        notices.count(notice);
        return outcome(notice);
    }

    private static MessengerNotice notice(int code, int detail, int status) {
        if (BUSY_DETAIL.contains(detail) || THROTTLED.contains(code)) {
            return MessengerNotice.THROTTLED;
        }
        if (HELD.contains(detail)) {
            return MessengerNotice.HELD_BY_ANOTHER;
        }
        if (UNREACHABLE.contains(code) || UNREACHABLE_DETAIL.contains(detail)) {
            return MessengerNotice.UNREACHABLE;
        }
        if (code == NO_PERMISSION) {
            return WINDOW.contains(detail) ? MessengerNotice.WINDOW_CLOSED : MessengerNotice.FORBIDDEN;
        }
        if (code == TOKEN) {
            return MessengerNotice.TOKEN_REFUSED;
        }
        if (FORBIDDEN.contains(code) || detail == PAGE_RESTRICTED) {
            return MessengerNotice.FORBIDDEN;
        }
        if (code == REJECTED) {
            return MessengerNotice.REJECTED;
        }
        return UNCLEAR.contains(code) ? MessengerNotice.UNCLEAR : withoutCode(status);
    }

    private static MessengerNotice withoutCode(int status) {
        if (status == TOO_MANY_REQUESTS) {
            return MessengerNotice.THROTTLED;
        }
        return status / 100 == 4 ? MessengerNotice.REJECTED : MessengerNotice.UNCLEAR;
    }

    private static Outcome outcome(MessengerNotice notice) {
        return switch (notice) {
            // An operator has to put a new token in place; until then nothing is lost.
            case THROTTLED, TOKEN_REFUSED -> Outcome.LATER;
            case UNCLEAR -> Outcome.UNKNOWN;
            default -> Outcome.REFUSED;
        };
    }
}
