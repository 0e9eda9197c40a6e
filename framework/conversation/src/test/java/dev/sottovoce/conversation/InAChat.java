package dev.sottovoce.conversation;

import static dev.sottovoce.privacy.form.DataClass.ACC_EXISTENCE;
import static dev.sottovoce.privacy.form.DataClass.BALANCE;
import static dev.sottovoce.privacy.form.DataClass.TX_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.Outbound.Choice;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import dev.sottovoce.conversation.house.SmallBank;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Clause.Candidate;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Understood.Flag;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Verdict.Passed;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A customer who writes to the bank, and what her words mean where nobody says otherwise. */
abstract class InAChat {
    static final String ASK = "what is my balance";

    private static final List<String> WIRE = List.of(
            "wire chat 1 body json max 9999",
            "/text text display",
            "/handle handle",
            "/choices[0..3]/title text display",
            "/choices[]/handle handle",
            "/pages[0..2]/title text display no-holes",
            "/pages[]/url url \"https://bank.example/link/\" \"https://bank.example/s/\"");

    /** The first published edges, in minor units. */
    private static final List<Long> BANDS = List.of(0L, 10_000L, 50_000L, 100_000L, 250_000L);

    final House house = new House();
    final SmallBank bank = new SmallBank();
    final Phone chat = new Phone(house, bank, Clock.fixed(House.NOW, ZoneOffset.UTC)).chatting();

    InAChat() {
        chat.means(ASK, in("check_balance"));
        chat.means("yes", in("yes"));
        pass(chat.open());
    }

    boolean isExplained(Answer answer) {
        var schema = WireSchema.parse(String.join("\n", WIRE));
        Outbound out = answer.out();
        var body = new JsonObject().put("text", out.display()).put("handle", out.handle());
        var choices = new JsonArray();
        out.choices()
                .forEach(choice -> choices.add(
                        new JsonObject().put("title", choice.title()).put("handle", choice.handle())));
        var pages = new JsonArray();
        out.pages()
                .forEach(page -> pages.add(new JsonObject()
                        .put("title", page.title())
                        .put("url", "https://bank.example" + page.kind().path() + page.handle())));
        body.put("choices", choices).put("pages", pages);
        var guard = new EgressGuard(
                house.catalogue().messages().templates(),
                new Acceptance(2, Map.of(Currency.getInstance("GBP"), BANDS)));
        return guard.check(
                        Egress.reply(200, List.of(), body.encode().getBytes(StandardCharsets.UTF_8)),
                        schema,
                        answer.record())
                instanceof Passed;
    }

    static Map<DataClass, Form> everything() {
        return Map.of(ACC_EXISTENCE, Form.EXACT, BALANCE, Form.EXACT, TX_AMOUNT, Form.EXACT);
    }

    static Understood in(String intent, HeardSlot... slots) {
        return understood(
                Locale.UK,
                Set.of(),
                new Clause(
                        Verdict.IN,
                        List.of(new Candidate(intent, 1)),
                        9,
                        new HeardIntent(intent, List.of(slots)),
                        false));
    }

    static Understood unsure(String one, String other) {
        return understood(
                Locale.UK,
                Set.of(),
                new Clause(
                        Verdict.CLARIFY,
                        List.of(new Candidate(one, 0.45), new Candidate("oos", 0.2), new Candidate(other, 0.3)),
                        5,
                        new HeardIntent(one, List.of()),
                        false));
    }

    static Clause clause(Verdict verdict, boolean negated, String intent) {
        return new Clause(verdict, List.of(new Candidate(intent, 1)), 9, new HeardIntent(intent, List.of()), negated);
    }

    static Understood understood(Locale language, Set<Flag> flags, Clause... clauses) {
        return new Understood(language, List.of(clauses), flags);
    }

    static List<String> titles(Outbound out) {
        return out.choices().stream().map(Choice::title).toList();
    }

    /** A turn whose answer does not matter. */
    static void pass(Future<Answer> turn) {
        assertThat(answer(turn).out().display()).isNotEmpty();
    }

    static Outbound said(Future<Answer> answer) {
        return answer(answer).out();
    }

    static Answer answer(Future<Answer> answer) {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new AssertionError(late);
        }
    }
}
