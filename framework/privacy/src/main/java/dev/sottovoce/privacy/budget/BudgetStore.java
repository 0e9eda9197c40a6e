package dev.sottovoce.privacy.budget;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Counts what vendors are told, in bits for each customer, vendor and class of data, in fixed windows of time. What was
 * taken for a reply that did not leave stays taken: the count may be too high, and is never too low.
 */
public interface BudgetStore {
    /**
     * Takes what a reply is about to tell; of each class all or nothing. Replies of several nodes at once never take
     * more than there is.
     *
     * @param bits how much of each class, at least 1
     * @return the classes of which there is not enough left
     */
    CompletionStage<Set<DataClass>> take(
            SubjectRef subject, String vendor, VendorRow.Budget budget, Map<DataClass, Integer> bits);
}
