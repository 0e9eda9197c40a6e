package dev.sottovoce.adapters.alexa.model;

import dev.sottovoce.adapters.alexa.model.AlexaLint.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A18–A20: slot values, and the size of it all. */
final class ValueRules {
    private static final int MAX_NAME = 140;
    private static final int MAX_INTENTS = 250;
    private static final int MAX_VALUES = 50_000;
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final Pattern ID = Pattern.compile("[A-Z_]+");

    /** What identifies a customer, an account or a card, or is an amount of money. */
    private static final Pattern CUSTOMER_DATA =
            Pattern.compile("\\d[\\d -]{2,}\\d|[A-Za-z]{2}\\d{2}[ A-Za-z0-9]{8,}|\\S@\\S|[£€$]\\s*\\d|\\d\\s*[£€$]");

    private ValueRules() {}

    static void values(ParsedModel model, Findings findings) {
        for (ParsedModel.Type type : model.types()) {
            Set<String> ids = new HashSet<>();
            Map<String, String> owners = new HashMap<>();
            for (ParsedModel.Value value : type.values()) {
                String place = type.name() + "." + value.id();
                if (!ID.matcher(value.id()).matches() || !ids.add(value.id())) {
                    findings.add(place, "an id is unique, in capitals and underscores; rename it");
                }
                for (String name : value.names()) {
                    if (name.length() > MAX_NAME) {
                        findings.add(place, "a name is longer than " + MAX_NAME + " characters; shorten it");
                    }
                    String owner = owners.putIfAbsent(name.toLowerCase(model.locale()), value.id());
                    if (owner != null) {
                        findings.add(place, "\"" + name + "\" also belongs to " + owner + "; keep it in one, once");
                    }
                }
            }
        }
    }

    static void sizes(ParsedModel model, Findings findings) {
        if (model.intents().size() > MAX_INTENTS) {
            findings.add("", "more than " + MAX_INTENTS + " intents; join some");
        }
        long values = model.types().stream()
                .flatMap(type -> type.values().stream())
                .mapToLong(value -> value.names().size())
                .sum();
        if (values > MAX_VALUES) {
            findings.add("", "more than " + MAX_VALUES + " values and synonyms; drop the rarest");
        }
        if (model.text().length() > MAX_CHARACTERS) {
            findings.add("", "more than " + MAX_CHARACTERS + " characters; write fewer alternatives");
        }
    }

    static void noCustomerData(ParsedModel model, Findings findings) {
        for (ParsedModel.Type type : model.types()) {
            for (ParsedModel.Value value : type.values()) {
                if (value.names().stream()
                        .anyMatch(name -> CUSTOMER_DATA.matcher(name).find())) {
                    findings.add(
                            type.name() + "." + value.id(),
                            "looks like a number, an address or an amount of a customer; a model is public, take it out");
                }
            }
        }
    }
}
