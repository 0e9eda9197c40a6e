package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;

/** Makes unreadable what the bank keeps of a customer's conversations. */
@FunctionalInterface
public interface Erasing {
    /** Erases it for good. Her decisions, and above all her refusals, stay; what a vendor keeps is beyond the bank. */
    Future<Void> erase(SubjectRef customer);
}
