package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.turn.Surface;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the vendors' rows. */
final class VendorReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Problems problems;

    VendorReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, VendorRow> read(Node section) {
        var rows = new LinkedHashMap<String, VendorRow>();
        section.entries().forEach((id, node) -> {
            if (id.equals(Policy.BANK)) {
                node.problem("is the bank itself, which needs no row; remove it");
            } else if (!ID.matcher(id).matches()) {
                node.problem("is no name for a vendor; write small letters, such as acme");
            }
            rows.put(id, row(id, node));
        });
        return rows;
    }

    private VendorRow row(String id, Node node) {
        node.keys(Set.of("surfaces"), Set.of("identifies-speakers", "answers", "budget"));
        Set<Surface> surfaces =
                node.isMapping() ? node.child("surfaces").map(this::surfaces).orElse(Set.of()) : Set.of();
        return new VendorRow(
                id,
                surfaces,
                node.child("identifies-speakers").flatMap(Node::flag).orElse(false),
                node.child("answers").flatMap(Node::flag).orElse(true),
                node.child("budget").flatMap(this::budget));
    }

    private Set<Surface> surfaces(Node list) {
        var surfaces = EnumSet.noneOf(Surface.class);
        for (Node node : list.oneOrMore()) {
            node.word("surface", Words.SURFACES).ifPresent(surface -> {
                if (!surfaces.add(surface)) {
                    problems.add(node.place(), surface.word() + " stands there twice; remove one");
                }
            });
        }
        return surfaces;
    }

    private Optional<VendorRow.Budget> budget(Node node) {
        node.keys(Set.of("bits", "per"), Set.of());
        var bits = node.child("bits").flatMap(n -> n.whole(1, Integer.MAX_VALUE));
        var per = node.child("per").flatMap(this::per);
        return bits.flatMap(b -> per.map(p -> new VendorRow.Budget(b, p)));
    }

    private Optional<Duration> per(Node node) {
        var per = node.parsed(Duration::parse, "P30D");
        if (per.isPresent() && (per.get().isNegative() || per.get().isZero())) {
            node.problem("must be longer than nothing, such as P30D");
        }
        return per;
    }
}
