package dev.sottovoce.conversation.slot;

/** Whether a date without a year, or a weekday, looks back or ahead. */
public enum TimeContext {
    /**
     * Questions about what happened: a day is the latest that is not after today, a weekday the latest before today,
     * and a period ends today at the latest.
     */
    PAST,
    /** Orders: a day is the earliest that is not before today, a weekday the earliest after today. */
    FUTURE
}
