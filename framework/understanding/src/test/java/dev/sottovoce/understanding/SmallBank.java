package dev.sottovoce.understanding;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.intent.SlotValueSpec;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Utterance;
import dev.sottovoce.conversation.understanding.Utterance.Expectation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A bank with few intents, and understanding trained on them. */
final class SmallBank {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    private static final SlotSpec ACCOUNT = new SlotSpec("account", "ACCOUNT", false, true);
    private static final SlotSpec MERCHANT = new SlotSpec("merchant", "MERCHANT", false, false);
    private static final SlotSpec PERIOD = new SlotSpec("period", "PERIOD", false, false);

    private static final Model MODEL = Training.model(catalogue());

    private SmallBank() {}

    static IntentCatalogue catalogue() {
        return new IntentCatalogue(
                List.of(
                        intent("check_balance", false, List.of(), ACCOUNT),
                        intent("spending", false, List.of(), MERCHANT, PERIOD),
                        intent("freeze_card", false, List.of("freeze", "block", "bloquear", "bloquea")),
                        intent("follow_up", true, List.of(), ACCOUNT, MERCHANT, PERIOD),
                        intent("yes", true, List.of()),
                        intent("stop", true, List.of()),
                        intent("fallback", true, List.of())),
                Map.of("en", english(), "es", spanish()),
                Map.of(
                        "en",
                        Map.of(
                                "ACCOUNT", List.of(value("CURRENT", "current"), value("SAVINGS", "savings")),
                                "MERCHANT", List.of(value("TESCO", "Tesco", "Tescos"), value("ZARA", "Zara"))),
                        "es",
                        Map.of(
                                "ACCOUNT", List.of(value("CURRENT", "diario"), value("SAVINGS", "ahorro")),
                                "MERCHANT", List.of(value("TESCO", "Tesco"), value("ZARA", "Zara")))),
                Map.of());
    }

    private static Map<String, List<String>> english() {
        return Map.of(
                "check_balance",
                List.of(
                        "what is my balance",
                        "what's the balance of my {account} account",
                        "how much money do I have [in my {account} account]",
                        "how much is in my {account} account",
                        "(check|tell me) my [account] balance"),
                "spending",
                List.of(
                        "how much did I spend [at {merchant}] [{period}]",
                        "what have I spent [at {merchant}] [{period}]",
                        "my spending {period}",
                        "where did my money go [{period}]"),
                "freeze_card",
                List.of("(freeze|block) my card", "I want to (freeze|block) my card", "please (freeze|block) the card"),
                "follow_up",
                List.of("and {period}", "what about {account}", "and at {merchant}"),
                "yes",
                List.of("yes", "yes please", "sure"),
                "stop",
                List.of("stop", "goodbye", "that is all"));
    }

    private static Map<String, List<String>> spanish() {
        return Map.of(
                "check_balance",
                List.of(
                        "cuál es mi saldo",
                        "cuánto dinero tengo [en la cuenta de {account}]",
                        "dime el saldo [de la cuenta de {account}]"),
                "spending",
                List.of("cuánto gasté [en {merchant}] [{period}]", "cuánto he gastado [en {merchant}] [{period}]"),
                "freeze_card",
                List.of("bloquea mi tarjeta", "quiero bloquear la tarjeta"),
                "follow_up",
                List.of("y {period}", "y en {merchant}"),
                "yes",
                List.of("sí", "sí por favor"),
                "stop",
                List.of("para", "adiós"));
    }

    private static Intent intent(String id, boolean system, List<String> verbs, SlotSpec... slots) {
        return new Intent(id, 1, Set.of(), verbs, List.of(slots), system);
    }

    private static SlotValueSpec value(String id, String... names) {
        return new SlotValueSpec(id, List.of(names));
    }

    static Model model() {
        return MODEL;
    }

    static Ngrams understanding() {
        return new Ngrams(MODEL);
    }

    static Understood hear(String text) {
        return hear(text, Locale.UK);
    }

    static Understood hear(String text, Locale session) {
        return understanding().understand(new Utterance(text, session, Optional.empty(), TODAY));
    }

    static Clause answer(String text, String intent, String slot) {
        return expecting(text, new Expectation(Optional.of(intent), Optional.of(slot)));
    }

    /** After a question of yes or no. */
    static Clause agree(String text) {
        return expecting(text, new Expectation(Optional.empty(), Optional.empty()));
    }

    private static Clause expecting(String text, Expectation expected) {
        return understanding()
                .understand(new Utterance(text, Locale.UK, Optional.of(expected), TODAY))
                .clauses()
                .get(0);
    }
}
