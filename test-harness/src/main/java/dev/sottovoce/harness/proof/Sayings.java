package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.harness.proof.Saying.Slot;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Draws what customers say: every intent of the catalogue, with and without what it can be asked with. */
final class Sayings {
    private static final String CARD = "4929 1234 5678 9012 1";

    private final IntentCatalogue catalogue;
    private final RandomGenerator random;

    Sayings(IntentCatalogue catalogue, RandomGenerator random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    /** Something to say about these books. */
    Saying next(Books books, Locale locale) {
        boolean es = locale.getLanguage().equals("es");
        return switch (random.nextInt(12)) {
            case 0, 1 -> balance(books, es);
            case 2, 3 -> spending(es);
            case 4, 5 -> transactions(es);
            case 6 -> followUp(es);
            case 7 -> Saying.of("yes", es ? "sí" : "yes");
            case 8 -> named(books, es);
            case 9 -> odd(es);
            default -> any(locale);
        };
    }

    private Saying balance(Books books, boolean es) {
        return switch (random.nextInt(4)) {
            case 0 -> Saying.of("check_balance", es ? "cuál es mi saldo" : "what is my balance");
            case 1 ->
                Saying.of("check_balance", es ? "cuánto tengo en ahorro" : "how much is in my savings account")
                        .with("account", Slot.of(es ? "ahorro" : "savings", "SAVINGS"));
            case 2 ->
                Saying.of("check_balance", es ? "cuánto tengo en todas" : "what are all my balances")
                        .with("account", Slot.of(es ? "todas" : "all", "ALL"));
            default -> named(books, es);
        };
    }

    /** One of her accounts by its name, as an answer or as a question. */
    private Saying named(Books books, boolean es) {
        String name = books.accounts().isEmpty()
                ? "holiday"
                : books.accounts().get(random.nextInt(books.accounts().size())).nickname();
        return Saying.of(
                        "check_balance",
                        random.nextBoolean() ? name : (es ? "cuánto tengo en " : "how much is in ") + name)
                .with("account", Slot.words(name));
    }

    private Saying spending(boolean es) {
        return asked(Saying.of("spending", es ? "cuánto gasté" : "how much did I spend"), es);
    }

    private Saying transactions(boolean es) {
        return asked(Saying.of("transactions", es ? "mis últimos movimientos" : "my last transactions"), es);
    }

    private Saying asked(Saying bare, boolean es) {
        return switch (random.nextInt(6)) {
            case 0 -> at(bare, "merchant", es ? " en Tesco" : " at Tesco", Slot.of("Tesco", "TESCO"));
            case 1 ->
                at(
                        bare,
                        "category",
                        es ? " en supermercado" : " on groceries",
                        Slot.of(es ? "supermercado" : "groceries", "GROCERIES"));
            case 2 -> at(bare, "category", es ? " en salud" : " on health", Slot.of(es ? "salud" : "health", "HEALTH"));
            case 3 -> at(bare, "merchant", es ? " en Casa Pepe" : " at Joe's Diner", Slot.words("Joe's Diner"));
            case 4 ->
                at(bare, "period", es ? " en enero" : " in January", Slot.of(es ? "enero" : "January", "2026-01"));
            default -> bare;
        };
    }

    private static Saying at(Saying bare, String name, String words, Slot slot) {
        Saying with = bare.with(name, slot);
        return new Saying(with.intent(), with.slots(), bare.text() + words);
    }

    private Saying followUp(boolean es) {
        return random.nextBoolean()
                ? Saying.of("follow_up", es ? "y en febrero" : "and in February")
                        .with("period", Slot.of(es ? "febrero" : "February", "2026-02"))
                : Saying.of("follow_up", es ? "y el mes anterior" : "and the month before")
                        .with("shift", Slot.of(es ? "el mes anterior" : "the month before", "PREVIOUS"));
    }

    private Saying odd(boolean es) {
        return switch (random.nextInt(4)) {
            case 0 -> Saying.of("launch", es ? "hola" : "hello");
            case 1 -> Saying.of("fallback", es ? "la luna es de queso" : "the moon is made of cheese");
            case 2 -> Saying.of("fallback", (es ? "mi tarjeta es " : "my card is ") + CARD);
            default -> Saying.of("no", "no");
        };
    }

    /** Any intent of the catalogue, in the words of its own utterances. */
    private Saying any(Locale locale) {
        List<Intent> intents = catalogue.intents();
        Intent intent = intents.get(random.nextInt(intents.size()));
        List<String> plain = catalogue.utterances(locale, intent.id()).stream()
                .filter(text -> text.chars().noneMatch(c -> "{[(|#!".indexOf(c) >= 0))
                .toList();
        return Saying.of(
                intent.id(), plain.isEmpty() ? intent.id().replace('_', ' ') : plain.get(random.nextInt(plain.size())));
    }
}
