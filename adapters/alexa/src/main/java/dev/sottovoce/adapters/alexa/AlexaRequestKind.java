package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done with a type of request. Amazon's list is open: a type that nobody knows is acknowledged and counted. */
enum AlexaRequestKind {
    LAUNCH(Event.LAUNCH),
    INTENT(Event.TURN),
    ENDED(Event.ENDED),
    LINKED(Event.LINKED),
    UNLINKED(Event.UNLINKED),
    /** Whether we could fulfil an intent without a session: we could not. */
    CAN_FULFILL(null),
    /** Amazon could not use an answer of ours. */
    EXCEPTION(null),
    /** Known, and nothing to a bank. */
    IGNORED(null),
    UNKNOWN(null);

    private static final List<String> IGNORED_PREFIXES = List.of(
            "AlexaSkillEvent.",
            "SessionResumedRequest",
            "Connections.",
            "Alexa.Presentation.",
            "Display.",
            "AudioPlayer.",
            "PlaybackController.",
            "GameEngine.",
            "GadgetController.",
            "CustomInterfaceController.",
            "Messaging.",
            "Reminders.",
            "AlexaHouseholdListEvent.",
            "Alexa.DataStore.",
            "Dialog.",
            "Alexa.Authorization.");

    private final Optional<Event> event;

    AlexaRequestKind(@Nullable Event event) {
        this.event = Optional.ofNullable(event);
    }

    /** What the conversation is told; empty for nothing. */
    Optional<Event> event() {
        return event;
    }

    /** Whether somebody waits for an answer. */
    boolean isAnswered() {
        return this == LAUNCH || this == INTENT;
    }

    /** The kind of a {@code request.type}. */
    static AlexaRequestKind of(String type) {
        return switch (type) {
            case "LaunchRequest" -> LAUNCH;
            case "IntentRequest" -> INTENT;
            case "SessionEndedRequest" -> ENDED;
            case "AlexaSkillEvent.SkillAccountLinked" -> LINKED;
            case "AlexaSkillEvent.SkillDisabled" -> UNLINKED;
            case "CanFulfillIntentRequest" -> CAN_FULFILL;
            case "System.ExceptionEncountered" -> EXCEPTION;
            default -> IGNORED_PREFIXES.stream().anyMatch(type::startsWith) ? IGNORED : UNKNOWN;
        };
    }
}
