package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether an authentic request is meant for us, and now. */
final class AlexaAdmission {
    private final AlexaConfig config;

    AlexaAdmission(AlexaConfig config) {
        this.config = config;
    }

    /**
     * Why the request may not come in; empty when it may.
     *
     * @param now UTC
     */
    Optional<Refusal> refuse(AlexaEnvelope envelope, Instant now) {
        Duration age = Duration.between(envelope.timestamp(), now);
        Duration oldest = isDeliveredLate(envelope.type()) ? config.eventTolerance() : config.tolerance();
        if (age.compareTo(oldest) > 0 || age.negated().compareTo(config.tolerance()) > 0) {
            return Optional.of(Refusal.STALE);
        }
        return isOurs(envelope) ? Optional.empty() : Optional.of(Refusal.FOREIGN_AUDIENCE);
    }

    private boolean isOurs(AlexaEnvelope envelope) {
        return envelope.skill().filter(config.skillIds()::contains).isPresent()
                && (!envelope.hasSession() || envelope.skill().equals(envelope.sessionSkill()));
    }

    private static boolean isDeliveredLate(String type) {
        return type.startsWith("AlexaSkillEvent.") || type.startsWith("Reminders.");
    }
}
