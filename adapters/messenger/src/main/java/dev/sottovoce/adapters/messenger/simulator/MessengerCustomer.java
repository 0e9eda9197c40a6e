package dev.sottovoce.adapters.messenger.simulator;

/**
 * Somebody who writes to a Page.
 *
 * @param page the Page's id
 * @param psid the customer's id at this Page
 */
public record MessengerCustomer(String page, String psid) {}
