package dev.sottovoce.privacy.policy;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how amounts are made less precise. */
final class FigureReader {
    /** Nobody publishes a band that starts at more than this, and it times 1000 fits a long. */
    private static final long HIGHEST_EDGE = 1_000_000_000_000L;

    private final Problems problems;

    FigureReader(Problems problems) {
        this.problems = problems;
    }

    /** How many digits a rounded amount keeps; the directions are fixed, so that no rounded figure flatters. */
    int significant(Node section) {
        section.keys(Set.of("significant", "have", "owe"), Set.of());
        section.child("have").ifPresent(node -> node.wants("down"));
        section.child("owe").ifPresent(node -> node.wants("up"));
        return section.child("significant")
                .flatMap(node -> node.whole(1, 3))
                .orElse(1L)
                .intValue();
    }

    /** Lower edges in major units in the file, in minor units here. */
    Map<Currency, List<Long>> bands(Node section) {
        var bands = new LinkedHashMap<Currency, List<Long>>();
        var currencies = new LinkedHashMap<String, Currency>();
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .sorted(comparing(Currency::getCurrencyCode))
                .forEach(currency -> currencies.put(currency.getCurrencyCode(), currency));
        section.entries().forEach((code, node) -> {
            var currency = Optional.ofNullable(currencies.get(code));
            if (currency.isEmpty()) {
                problems.unknown(node.place(), "currency", code, currencies.keySet());
            }
            var edges = edges(node);
            currency.ifPresent(c -> bands.put(c, minor(edges, c)));
        });
        return bands;
    }

    private static List<Long> edges(Node list) {
        var edges = new ArrayList<Long>();
        for (Node node : list.items()) {
            var edge = node.whole(0, HIGHEST_EDGE);
            if (edge.isEmpty()) {
                continue;
            }
            if (edges.isEmpty() && edge.get() != 0) {
                node.problem("the first band starts at 0, as what is below is overdrawn; write 0 first");
            } else if (!edges.isEmpty() && edge.get() <= edges.get(edges.size() - 1)) {
                node.problem("out of order: " + edge.get() + " does not come after " + edges.get(edges.size() - 1)
                        + "; sort the edges");
            }
            edges.add(edge.get());
        }
        if (edges.isEmpty()) {
            list.problem("has no edge; write at least 0");
        }
        return edges;
    }

    private static List<Long> minor(List<Long> edges, Currency currency) {
        long unit = 1;
        for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
            unit *= 10;
        }
        long minorUnit = unit;
        return edges.stream().map(edge -> edge * minorUnit).toList();
    }
}
