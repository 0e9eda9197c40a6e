package dev.sottovoce.adapters.messenger;

import java.util.Locale;

/** Something that an operator should be able to count. Closed; carries nothing of a request or an answer. */
public enum MessengerNotice {
    /**
     * A request whose signature does not hold: an alarm, since Meta unsubscribes a webhook that refuses for an hour.
     */
    SIGNATURE_REFUSED,
    /** A correctly signed body that is no batch of events. */
    UNREADABLE,
    /** An event that lacks what its kind has to have; the others of its batch are taken. */
    BAD_EVENT,
    /** Events of a Page that is not configured, or not with the app that signed. */
    FOREIGN_PAGE,
    /** Another app or a person holds the conversation. */
    STANDBY,
    /** What we, another app or a person wrote on behalf of the Page. */
    ECHO,
    /** Delivered or read. */
    RECEIPT,
    /** An emoji at a message; never a yes. */
    REACTION,
    /** The text of an earlier message was changed; it is not carried out again. */
    EDITED,
    /** An earlier message was taken back. */
    DELETED,
    /** Linked through Meta's own dialogue, which this adapter does not offer. */
    LINKED_BY_META,
    /** Agreed to messages, or stopped them. */
    OPT_IN,
    /** Came through an address or an advertisement. */
    REFERRAL,
    /** The conversation went from one app to another. */
    CONTROL,
    /** What the customer thinks of an answer. */
    FEEDBACK,
    /** Meta blocks or warns the Page: an alarm. */
    POLICY,
    /** Something on the Page that is no message. */
    PAGE_CHANGE,
    /** A kind of event that we do not know. */
    UNKNOWN_EVENT,
    /** Buttons broke a limit of Meta's and were left out: a bug. */
    BUTTONS_UNFIT,
    /** The customer wrote too long ago to be answered. */
    WINDOW_CLOSED,
    /** The customer cannot be reached. */
    UNREACHABLE,
    /** Meta says that the call is wrong: a bug, or a customer who is gone. */
    REJECTED,
    /** The Page's access token no longer holds: an alarm. */
    TOKEN_REFUSED,
    /** The Page or the app is blocked, or lacks a permission: an alarm. */
    FORBIDDEN,
    /** Another app controls the conversation, so it is not ours to answer. */
    HELD_BY_ANOTHER,
    /** We call too often. */
    THROTTLED,
    /** Meta's answer does not say whether the message was taken. */
    UNCLEAR;

    /** For logs and counters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
