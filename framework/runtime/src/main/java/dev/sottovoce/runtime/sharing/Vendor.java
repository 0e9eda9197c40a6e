package dev.sottovoce.runtime.sharing;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.VendorRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A vendor as the customer meets it.
 *
 * @param id as the policy names it
 * @param name as people call it
 * @param heard whether answers are spoken there
 */
record Vendor(String id, String name, boolean heard) {
    /** Every vendor of a policy that carries answers; one without a channel here is called by its id. */
    static List<Vendor> of(Policy policy, List<ChannelProfile> channels) {
        return policy.vendors().stream()
                .filter(VendorRow::answers)
                .map(row -> of(row.id(), channels))
                .toList();
    }

    private static Vendor of(String id, List<ChannelProfile> channels) {
        List<ChannelProfile> own =
                channels.stream().filter(channel -> channel.vendor().equals(id)).toList();
        Set<String> names = own.stream().map(ChannelProfile::vendorName).collect(Collectors.toSet());
        String name = names.stream()
                .sorted()
                .findFirst()
                .orElse(id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
        return new Vendor(id, name, own.stream().anyMatch(ChannelProfile::voice));
    }
}
