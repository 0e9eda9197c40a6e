package dev.sottovoce.privacy.guard;

import java.util.Map;
import java.util.Optional;

/** What the wire schema allows at one place of a body. */
sealed interface SchemaNode {
    /**
     * An object.
     *
     * @param members by key; their positions say the order in which they stand
     * @param mayBeEmpty whether {@code {}} is listed as a constant
     * @param echoed what stands under any other key that the vendor's request has at the same place; these keys come
     *     last, in any order
     */
    record Members(Map<String, Member> members, boolean mayBeEmpty, Optional<Scalar> echoed) implements SchemaNode {
        public Members {
            members = Map.copyOf(members);
        }
    }

    /** A key of an object. */
    record Member(int position, SchemaNode node) {}

    /** An array with this many items, both bounds included. */
    record Items(int min, int max, SchemaNode item) implements SchemaNode {}

    /** A scalar. */
    record Scalar(LeafRule rule) implements SchemaNode {}
}
