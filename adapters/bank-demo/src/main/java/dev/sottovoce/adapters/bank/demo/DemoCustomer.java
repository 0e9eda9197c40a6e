package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * A customer of the demo bank.
 *
 * @param name a first name in lower case, with which she signs in
 * @param subject the bank's reference
 * @param locale such as en-GB
 * @param zone where her days begin
 * @param currency of all her accounts
 */
public record DemoCustomer(String name, SubjectRef subject, Locale locale, ZoneId zone, Currency currency) {}
