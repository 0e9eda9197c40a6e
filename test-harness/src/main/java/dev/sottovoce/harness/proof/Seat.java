package dev.sottovoce.harness.proof;

import java.util.Locale;

/**
 * A customer in front of an assistant.
 *
 * @param account which of the vendor's accounts, from 0
 * @param conversation which of the vendor's conversations
 * @param recognised whether the vendor knows the voice
 * @param screen whether the device has one
 * @param telephone whether she calls
 */
record Seat(int account, int conversation, Locale locale, boolean recognised, boolean screen, boolean telephone) {}
