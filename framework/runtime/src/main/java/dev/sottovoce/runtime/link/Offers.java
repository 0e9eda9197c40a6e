package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.Form;
import java.util.List;
import java.util.Map;

/** What the consent page may offer: only what the policy would not lower anyway. */
@FunctionalInterface
public interface Offers {
    /**
     * The forms of each bundle that a customer can allow this vendor, in the order of the page: what the policy
     * proposes first. A bundle without forms is not shown. {@link Form#WITHHELD} among those of {@link Bundle#PAYMENTS}
     * stands for a match without a name.
     */
    Map<Bundle, List<Form>> to(String vendor);
}
