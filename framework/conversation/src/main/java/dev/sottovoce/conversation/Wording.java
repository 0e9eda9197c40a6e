package dev.sottovoce.conversation;

import dev.sottovoce.banking.BankException;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.dialogue.Asked;
import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.conversation.dialogue.Step;
import dev.sottovoce.conversation.message.Rendered;
import dev.sottovoce.conversation.message.Rendered.Question;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.Gate;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the answer of a step: words through the gate, and what the session remembers of them. */
final class Wording {
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz";
    private static final int HANDLE = 31;

    private final Gate gate;
    private final Renderer renderer;
    private final Sessions sessions;
    private final Clock clock;
    private final RandomGenerator random;

    Wording(Gate gate, Renderer renderer, Sessions sessions, Clock clock, RandomGenerator random) {
        this.gate = gate;
        this.renderer = renderer;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** What is to be said and remembered. */
    private record Plan(Reply reply, Optional<Run> run, Optional<Asked> asked, boolean ends, boolean link) {}

    Future<Answer> say(Asking asking, Step step) {
        if (step instanceof Step.Say say) {
            return make(asking, new Plan(Reply.of(say.key()), Optional.empty(), say.asked(), say.ends(), false), false);
        }
        return make(asking, new Plan(Reply.of("link_needed"), Optional.empty(), Optional.empty(), true, true), false);
    }

    Future<Answer> answer(Asking asking, Run run, Reply reply) {
        return make(asking, new Plan(reply, Optional.of(run), Optional.empty(), false, false), false);
    }

    /** What went wrong in words, and a way on. */
    Future<Answer> apologise(Asking asking, Throwable failure, Optional<Run> run) {
        asking.record().restart();
        if (!(failure instanceof BankException bank)) {
            return make(asking, sorry("sorry", Optional.empty()), false);
        }
        return switch (bank.failure()) {
            case NOT_LINKED, CONSENT_EXPIRED ->
                make(asking, new Plan(Reply.of("link_again"), Optional.empty(), Optional.empty(), true, true), false);
            case TIMEOUT -> make(asking, sorry("bank.slow", run.map(Asked.Retry::new)), false);
            case BANK_DOWN, RATE_LIMITED, TIMEOUT_UNKNOWN_OUTCOME ->
                make(asking, sorry("bank.down", Optional.empty()), false);
            case STEP_UP_REQUIRED -> make(asking, sorry("step_up", Optional.empty()), false);
            case INSUFFICIENT_FUNDS, LIMIT, PAYEE_UNKNOWN, PAYEE_AMBIGUOUS, DECLINED ->
                make(asking, sorry("bank.declined", Optional.empty()), false);
            case NOT_SUPPORTED -> make(asking, sorry("bank.not_supported", Optional.empty()), false);
        };
    }

    private static Plan sorry(String key, Optional<Asked> asked) {
        return new Plan(Reply.of(key), Optional.empty(), asked, false, false);
    }

    private Future<Answer> make(Asking asking, Plan plan, boolean sealed) {
        return disclosing(asking, sealed).map(disclosing -> {
            asking.record().restart();
            Rendered words = renderer.render(
                    withClosing(asking, plan),
                    disclosing,
                    asking.record(),
                    asking.in().surfaces(),
                    asking.session().heard());
            return finish(asking, plan, disclosing, words);
        });
    }

    private Future<Disclosing> disclosing(Asking asking, boolean sealed) {
        return asking.customer()
                .map(customer ->
                        Future.fromCompletionStage(gate.open(customer, asking.audience(), asking.record(), sealed)))
                .orElseGet(() -> Future.succeededFuture(gate.openForGuest(asking.audience(), asking.record())));
    }

    /** "Anything else?" once in a conversation that began with a welcome; after every figure it would tire. */
    private static Reply withClosing(Asking asking, Plan plan) {
        boolean ask = plan.run().isPresent()
                && asking.session().launched()
                && !asking.session().heardKeys().contains("anything_else");
        return ask ? Reply.afterFigure(plan.reply(), Reply.of("anything_else")) : plan.reply();
    }

    private Answer finish(Asking asking, Plan plan, Disclosing disclosing, Rendered words) {
        String handle = handle();
        asking.record().handle(handle);
        boolean open = words.question().isPresent() && !plan.ends();
        remember(asking, plan, words, handle);
        Optional<Outbound.Elicit> elicit = words.question()
                .filter(Question.Slot.class::isInstance)
                .map(Question.Slot.class::cast)
                .flatMap(slot -> plan.run().map(run -> new Outbound.Elicit(run.intent(), slot.name())));
        var out = new Outbound(
                asking.in().locale(),
                words.speech(),
                words.display(),
                open ? words.reprompt() : Optional.empty(),
                java.util.List.of(),
                elicit,
                open,
                plan.link(),
                !open,
                java.util.List.of(),
                handle);
        Optional<Deposit> deposit = asking.customer()
                .filter(customer -> !words.home().isEmpty())
                .map(customer -> new Deposit(
                        customer,
                        asking.in().turn(),
                        asking.in().locale(),
                        asking.today(),
                        words.home(),
                        gate,
                        renderer));
        return new Answer(
                asking.in(),
                out,
                asking.record(),
                disclosing.drafts(),
                asking.customer(),
                disclosing.consentVersion(),
                deposit,
                () -> make(asking, plan, true),
                () -> make(asking, plan, false));
    }

    private void remember(Asking asking, Plan plan, Rendered words, String handle) {
        Session before = asking.session();
        var heard = new HashSet<>(before.heard());
        heard.addAll(words.keys());
        boolean lost = words.keys().stream().anyMatch(key -> key.startsWith("not_understood"));
        var session = new Session(
                words.question().flatMap(question -> asked(question, plan)),
                plan.run().or(before::last),
                before.launched() || words.keys().stream().anyMatch(key -> key.startsWith("welcome")),
                lost ? before.misunderstood() + 1 : 0,
                words.keys().stream().anyMatch(key -> key.startsWith("silence")) ? before.silences() + 1 : 0,
                heard,
                handle,
                clock.instant());
        sessions.keep(asking.in(), session);
        if (plan.ends()) {
            sessions.end(asking.in());
        }
    }

    private static Optional<Asked> asked(Question question, Plan plan) {
        if (question instanceof Question.Slot slot) {
            return plan.run().map(run -> new Asked.Slot(run, slot.name()));
        }
        if (question instanceof Question.More) {
            return plan.run().map(Asked.More::new);
        }
        if (question instanceof Question.Other other && other.key().equals("anything_else")) {
            return Optional.of(new Asked.AnythingElse());
        }
        return plan.asked().or(() -> Optional.of(new Asked.Open()));
    }

    private String handle() {
        var handle = new StringBuilder(HANDLE);
        for (int i = 0; i < HANDLE; i++) {
            handle.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return handle.toString();
    }
}
