package dev.sottovoce.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sottovoce.privacy.ledger.Entry;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger says of one answer, in words. */
record Told(List<String> told, List<String> home) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("BALANCE", "balance"),
            Map.entry("ACC.EXISTENCE", "account name"),
            Map.entry("TX.AMOUNT", "amount"),
            Map.entry("TX.MERCHANT", "merchant"),
            Map.entry("TX.CATEGORY", "category"),
            Map.entry("TX.DATE", "date"),
            Map.entry("TX.COUNT", "number of movements"),
            Map.entry("TX.SENSITIVE", "sensitive movement"),
            Map.entry("PAYEE.NAME", "payee name"),
            Map.entry("INCOME", "income"));

    static Told of(List<Entry> entries) {
        var told = new LinkedHashMap<String, Integer>();
        var home = new ArrayList<String>();
        for (Entry entry : entries) {
            JsonNode json = read(entry);
            String form = json.path("form").asText();
            // Whether money came in or went out is told as a yes or no.
            boolean direction = form.equals("yes-no");
            boolean said = json.path("class").path(0).asText().equals("SAID");
            boolean structure = json.path("message").asText().equals("structure");
            // A button repeats a name that the question says.
            boolean button = json.path("message").asText().equals("choice.name");
            if (json.path("kind").asText().equals("TOLD") && !said && !structure && !button) {
                String what = direction ? "money in or out|yes or no" : name(json) + "|" + form + why(json, form);
                told.merge(what, 1, Integer::sum);
                if (!form.equals("exact") && !direction) {
                    add(home, "the exact " + name(json));
                }
            } else if (json.path("kind").asText().equals("WITHHELD")) {
                add(home, structure ? "the answer" + because(json) : name(json) + because(json));
            } else if (json.path("kind").asText().equals("TRIP")) {
                add(
                        home,
                        "the answer: the guard stopped it (" + json.path("hole").asText() + ")");
            }
        }
        var lines = new ArrayList<String>();
        told.forEach((what, count) -> {
            String[] parts = what.split("\\|", 2);
            lines.add((count > 1 && !parts[0].startsWith("money") ? count + " " + plural(parts[0]) : parts[0]) + " ("
                    + parts[1] + ")");
        });
        return new Told(lines, home);
    }

    private static String plural(String what) {
        return what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    }

    private static void add(List<String> list, String what) {
        if (!list.contains(what)) {
            list.add(what);
        }
    }

    private static String name(JsonNode json) {
        String first = json.path("class").path(0).asText();
        return NAMES.getOrDefault(first, first);
    }

    private static String why(JsonNode json, String form) {
        return form.equals("exact") ? "" : "; " + reason(json) + " allows no more";
    }

    private static String because(JsonNode json) {
        return " (" + reason(json) + ")";
    }

    private static String reason(JsonNode json) {
        String rule = json.path("rule").asText();
        return switch (json.path("binding").asText()) {
            case "consent" -> "your consent";
            case "room" -> "who can hear";
            case "floor" -> "never told, whatever is allowed";
            case "budget" -> "the budget";
            case "subject" -> "whose it is";
            default ->
                rule.isEmpty() || rule.equals("default")
                        ? "the bank's policy"
                        : "rule " + rule + " of the bank's policy";
        };
    }

    private static JsonNode read(Entry entry) {
        try {
            return JSON.readTree(new String(entry.json(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
