package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;

/** Takes down what a customer answered on the consent page. */
public interface ConsentDesk {
    /**
     * Records the answers durably; they replace what this vendor was allowed before. While a refusal of everything
     * stands and the answers do not lift it, they allow nothing.
     */
    Future<Void> record(SubjectRef customer, String vendor, Answers answers);

    /** Whether the customer has said that this vendor is to be told nothing, whatever she allows. */
    Future<Boolean> refusesEverything(SubjectRef customer, String vendor);
}
