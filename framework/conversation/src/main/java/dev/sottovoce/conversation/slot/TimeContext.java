package dev.sottovoce.conversation.slot;

/** Whether a date without a year, or a weekday, looks back or ahead. */
public enum TimeContext {
    /** Questions about what happened: the latest such day that is not after today. */
    PAST,
    /** Orders: the earliest such day that is not before today. */
    FUTURE
}
