package dev.sottovoce.conversation.dialogue;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.policy.Factor;

/**
 * Why the last answer told less than it could have, for whoever asks "why?".
 *
 * @param factor that decided
 * @param dataClass about which it decided
 */
public record Untold(Factor factor, DataClass dataClass) {}
