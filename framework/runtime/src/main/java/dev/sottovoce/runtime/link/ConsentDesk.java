package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;

/** Takes down what a customer answered on the consent page. */
@FunctionalInterface
public interface ConsentDesk {
    /** Records the answers durably; they replace what this vendor was allowed before. */
    Future<Void> record(SubjectRef customer, String vendor, Answers answers);
}
