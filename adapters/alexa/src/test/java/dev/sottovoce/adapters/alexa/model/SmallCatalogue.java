package dev.sottovoce.adapters.alexa.model;

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
    public static final Locale GB = Locale.forLanguageTag("en-GB");
    public static final Locale US = Locale.forLanguageTag("en-US");
    public static final Locale ES = Locale.forLanguageTag("es-ES");
    public static final List<Locale> LOCALES = List.of(GB, US, ES);

    private static final SlotSpec ACCOUNT = new SlotSpec("account", "ACCOUNT", false, true);
    private static final SlotSpec MERCHANT = new SlotSpec("merchant", "MERCHANT", false, false);
    private static final SlotSpec CATEGORY = new SlotSpec("category", "CATEGORY", false, false);
    private static final SlotSpec PERIOD = new SlotSpec("period", "PERIOD", false, false);
    private static final SlotSpec SHIFT = new SlotSpec("shift", "PERIOD_SHIFT", false, false);
    private static final SlotSpec AMOUNT = new SlotSpec("amount", "MONEY", true, false);
    private static final SlotSpec PAYEE = new SlotSpec("payee", "PAYEE", true, false);

    private SmallCatalogue() {}

    public static IntentCatalogue catalogue() {
        return new IntentCatalogue(
                List.of(
                        intent("check_balance", false, ACCOUNT),
                        intent("spending", false, MERCHANT, CATEGORY, PERIOD),
                        intent("follow_up", true, ACCOUNT, MERCHANT, PERIOD, SHIFT),
                        intent("send_money", false, PAYEE, AMOUNT),
                        intent("help", true),
                        intent("stop", true),
                        intent("cancel", true),
                        intent("fallback", true),
                        intent("yes", true),
                        intent("no", true),
                        intent("repeat", true),
                        intent("next", true),
                        intent("previous", true)),
                Map.of("en", english(), "es", spanish()),
                Map.of("en", englishValues(), "es", spanishValues()),
                Map.of(GB, "quiet bank", US, "quiet bank", ES, "banco discreto"));
    }

    private static Intent intent(String id, boolean system, SlotSpec... slots) {
        return new Intent(id, 1, Set.of(), List.of(), List.of(slots), system);
    }

    private static Map<String, List<String>> english() {
        return Map.of(
                "check_balance",
                List.of(
                        "(what's|what is) my [{account}] balance?",
                        "how much (is|do I have) in my {account} account",
                        "how much have I got",
                        "what have you told Alexa about my balance"),
                "spending",
                List.of(
                        "how much did I spend at {merchant} [{period}]",
                        "how much did I spend on {category} [{period}]",
                        "what did I spend [in] {period}"),
                "follow_up",
                List.of(
                        "[and] {period}",
                        "and {shift}",
                        "and at {merchant}",
                        "and in my {account} account",
                        "and in {period}"),
                "send_money",
                List.of("(send|pay) {amount} to {payee}"),
                "help",
                List.of("what can I (say|ask)"),
                "fallback",
                List.of("anything"),
                "ACCOUNT.samples",
                List.of("[in] my {x} account", "the {x} one"));
    }

    private static Map<String, List<String>> spanish() {
        return Map.of(
                "check_balance",
                List.of(
                        "¿cuál es mi saldo [de {account}]?",
                        "cuánto (dinero tengo|me queda) [en la cuenta de {account}]"),
                "spending",
                List.of(
                        "[y] cuánto gasté en {merchant} [{period}]",
                        "cuánto gasté en {category} [{period}]",
                        "cuánto he gastado {period}"),
                "follow_up",
                List.of(
                        "[y] {period}",
                        "y {shift}",
                        "y en {merchant}",
                        "y en la cuenta de {account}",
                        "y qué tal {period}"),
                "send_money",
                List.of("(envía|manda) {amount} a {payee}"),
                "ACCOUNT.samples",
                List.of("[en] la [cuenta] de {x}"));
    }

    private static Map<String, List<SlotValueSpec>> englishValues() {
        return Map.of(
                "ACCOUNT",
                List.of(value("SAVINGS", "savings", "saver"), value("CURRENT", "current", "checking", "main")),
                "MERCHANT",
                List.of(value("TESCO", "Tesco"), value("MERCADONA", "Mercadona")),
                "CATEGORY",
                List.of(value("GROCERIES", "food", "groceries"), value("RESTAURANTS", "restaurants")),
                "PERIOD_SHIFT",
                List.of(value("PREVIOUS", "the month before", "the one before"), value("NEXT", "the month after")),
                "PAYEE",
                List.of(value("LANDLORD", "my landlord")));
    }

    private static Map<String, List<SlotValueSpec>> spanishValues() {
        return Map.of(
                "ACCOUNT",
                List.of(value("SAVINGS", "ahorro"), value("CURRENT", "diario", "corriente")),
                "MERCHANT",
                List.of(value("TESCO", "Tesco"), value("MERCADONA", "Mercadona")),
                "CATEGORY",
                List.of(value("GROCERIES", "comida", "supermercado"), value("RESTAURANTS", "restaurantes")),
                "PERIOD_SHIFT",
                List.of(value("PREVIOUS", "el mes anterior", "el anterior"), value("NEXT", "el mes siguiente")),
                "PAYEE",
                List.of(value("LANDLORD", "mi casero")));
    }

    private static SlotValueSpec value(String id, String... names) {
        return new SlotValueSpec(id, List.of(names));
    }
}
