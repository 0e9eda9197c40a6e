package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Offers what a policy can yield. */
public final class PolicyOffers implements Offers {
    private final Policy policy;

    /** Offers of this policy. */
    public PolicyOffers(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Map<Bundle, List<Form>> to(String vendor) {
        var offers = new EnumMap<Bundle, List<Form>>(Bundle.class);
        Bundle.all().forEach(bundle -> offers.put(bundle, offers(vendor, bundle)));
        return offers;
    }

    /** Where the vendor can show anything. */
    Set<Surface> surfaces(String vendor) {
        return policy.vendor(vendor).map(VendorRow::surfaces).map(Set::copyOf).orElse(Set.of());
    }

    /** Whether anything beyond the bank's own page can be allowed. */
    boolean isOffered(String vendor, DataClass dataClass) {
        return surfaces(vendor).stream()
                .anyMatch(surface -> !policy.offers(vendor, dataClass, surface).isEmpty());
    }

    private List<Form> offers(String vendor, Bundle bundle) {
        var forms = new TreeSet<Form>();
        surfaces(vendor).forEach(surface -> forms.addAll(policy.offers(vendor, bundle.chosen(), surface)));
        var ordered =
                new ArrayList<>(worded(bundle).stream().filter(forms::contains).toList());
        proposed(vendor, bundle.chosen()).filter(ordered::remove).ifPresent(first -> ordered.add(0, first));
        if (bundle == Bundle.PAYMENTS && isOffered(vendor, DataClass.PAYEE_MATCH)) {
            ordered.add(Form.WITHHELD);
        }
        return ordered;
    }

    /** What the page has words for. */
    private static List<Form> worded(Bundle bundle) {
        return switch (bundle) {
            case ACCOUNTS -> List.of(Form.EXACT);
            case BALANCES, SPENDING -> List.of(Form.EXACT, Form.ROUNDED, Form.BAND);
            case PAYMENTS -> List.of(Form.EXACT, Form.CODEWORD);
        };
    }

    private Optional<Form> proposed(String vendor, DataClass dataClass) {
        return surfaces(vendor).stream()
                .flatMap(surface -> policy.consent().proposed(dataClass, surface).stream())
                .findFirst();
    }
}
