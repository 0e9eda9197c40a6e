package dev.sottovoce.conversation.understanding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Words of a customer.
 *
 * @param text already masked: no card number, IBAN or PIN is in it; cut at 1,000 characters
 * @param session the locale of the conversation, whose number and date marks count
 * @param expected what was asked last; its answer is read first
 * @param today in the customer's time zone
 */
public record Utterance(String text, Locale session, Optional<Expectation> expected, LocalDate today) {
    /**
     * What a short answer answers.
     *
     * @param intent whose slot was asked for; empty after a question of yes or no
     * @param slot asked for
     */
    public record Expectation(Optional<String> intent, Optional<String> slot) {}

    /** Never the words. */
    @Override
    public String toString() {
        return "[utterance]";
    }
}
