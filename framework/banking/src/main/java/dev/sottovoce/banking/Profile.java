package dev.sottovoce.banking;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * What the conversation has to know of a customer before it says a word. None of it is told.
 *
 * @param locale the customer's, such as en-GB
 * @param zone where her days begin
 * @param currency of her everyday account
 */
public record Profile(Locale locale, ZoneId zone, Currency currency) {}
