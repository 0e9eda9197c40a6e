package dev.sottovoce.conversation;

import io.vertx.core.Future;

/** Brings what stayed home to the customer: a push without content, and an inbox behind the bank's sign-in. */
public interface Delivery {
    /**
     * Puts an answer on the customer's own page. It is kept even when no push gets through; what the vendor hears is
     * the same either way.
     */
    Future<Void> deposit(Deposit deposit);
}
