package dev.sottovoce.adapters.google;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A catalogue as small as lets every rule pass. */
public final class SmallCatalogue {
    public static final Locale ES = Locale.forLanguageTag("es-ES");
    public static final List<Locale> LOCALES = List.of(Locale.UK, Locale.US, ES);

    private static final SlotSpec ACCOUNT = new SlotSpec("account", "ACCOUNT", false, true);
    private static final SlotSpec CATEGORY = new SlotSpec("category", "CATEGORY", false, false);
    private static final SlotSpec PERIOD = new SlotSpec("period", "PERIOD", false, false);
    private static final SlotSpec AMOUNT = new SlotSpec("amount", "MONEY", true, false);
    private static final SlotSpec PAYEE = new SlotSpec("payee", "PAYEE", true, false);

    private SmallCatalogue() {}

    public static IntentCatalogue catalogue() {
        return new IntentCatalogue(
                List.of(
                        intent("check_balance", ACCOUNT),
                        intent("spending", CATEGORY, PERIOD),
                        intent("send_money", PAYEE, AMOUNT),
                        intent("yes"),
                        intent("stop"),
                        intent("fallback")),
                Map.of("en", english(), "es", spanish()),
                Map.of("en", englishValues(), "es", spanishValues()),
                Map.of(Locale.UK, "quiet bank"));
    }

    private static Intent intent(String id, SlotSpec... slots) {
        return new Intent(id, 1, Set.of(), List.of(), List.of(slots), false);
    }

    private static Map<String, List<String>> english() {
        return Map.of(
                "check_balance",
                List.of("(what's|what is) my [{account}] balance?", "how much (is|do I have) in my {account} account"),
                "spending",
                List.of("how much did I spend on {category} [{period}]", "what did I spend {period}"),
                "send_money",
                List.of("(send|pay) {amount} to {payee}"),
                "yes",
                List.of("yes", "yes please"),
                "stop",
                List.of("stop", "goodbye"));
    }

    private static Map<String, List<String>> spanish() {
        return Map.of(
                "check_balance",
                List.of("¿cuál es mi saldo [de {account}]?", "cuánto tengo en la cuenta de {account}"),
                "spending",
                List.of("cuánto gasté en {category} [{period}]", "cuánto he gastado {period}"),
                "send_money",
                List.of("(envía|manda) {amount} a {payee}"),
                "yes",
                List.of("sí", "sí por favor"),
                "stop",
                List.of("para", "adiós"));
    }

    private static Map<String, List<SlotValueSpec>> englishValues() {
        return Map.of(
                "ACCOUNT",
                List.of(value("SAVINGS", "savings", "saver"), value("CURRENT", "current", "Checking")),
                "CATEGORY",
                List.of(value("GROCERIES", "food", "groceries"), value("RESTAURANTS", "restaurants")));
    }

    private static Map<String, List<SlotValueSpec>> spanishValues() {
        return Map.of(
                "ACCOUNT",
                List.of(value("SAVINGS", "ahorro"), value("CURRENT", "corriente", "nómina")),
                "CATEGORY",
                List.of(value("GROCERIES", "comida", "supermercado"), value("RESTAURANTS", "restaurantes")));
    }

    private static SlotValueSpec value(String id, String... names) {
        return new SlotValueSpec(id, List.of(names));
    }
}
