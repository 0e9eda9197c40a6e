package dev.sottovoce.privacy.guard;

/**
 * Which vendors are told nothing until a person looks: the guard stopped too much of what was meant for them. Their
 * customers' answers go to the bank's own page.
 */
@FunctionalInterface
public interface VendorSeals {
    /** Whether nothing may be told to this vendor, as it is named in the policy; asked anew for each reply. */
    boolean isSealed(String vendor);

    /** Nobody is sealed. */
    static VendorSeals none() {
        return vendor -> false;
    }
}
