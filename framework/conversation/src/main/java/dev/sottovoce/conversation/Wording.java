package dev.sottovoce.conversation;

import dev.sottovoce.banking.BankException;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.Outbound.Page.Kind;
import dev.sottovoce.conversation.dialogue.Asked;
import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.conversation.dialogue.Step;
import dev.sottovoce.conversation.dialogue.Tap;
import dev.sottovoce.conversation.dialogue.Untold;
import dev.sottovoce.conversation.message.Rendered;
import dev.sottovoce.conversation.message.Rendered.Question;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.guard.VendorSeals;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the answer of a step: words through the gate, and what the session remembers of them. */
final class Wording {
    /** Said to a guest who asks for what only customers get. */
    static final String LINK_NEEDED = "link_needed";

    /** Said to a guest who has asked for nothing yet, where there is a page to link on. */
    static final String WELCOME_GUEST = "welcome.guest";

    /** Said when the bank no longer takes the link. */
    static final String LINK_AGAIN = "link_again";

    /** After so many, a reply that its budget does not suffice for tells nothing. */
    private static final int ATTEMPTS = 2;

    private final Gate gate;
    private final VendorSeals seals;
    private final Renderer renderer;
    private final Sessions sessions;
    private final Clock clock;
    private final Handles handles;

    Wording(Gate gate, VendorSeals seals, Renderer renderer, Sessions sessions, Clock clock, RandomGenerator random) {
        this.gate = gate;
        this.seals = seals;
        this.renderer = renderer;
        this.sessions = sessions;
        this.clock = clock;
        this.handles = new Handles(random);
    }

    /**
     * What is to be said and remembered.
     *
     * @param choices what to offer besides the answers to a question of yes or no
     * @param link whether the customer has to be known first
     * @param page the page of the bank's own where she can link
     */
    private record Plan(
            Reply reply,
            Optional<Run> run,
            Optional<Asked> asked,
            boolean ends,
            List<Tap> choices,
            boolean link,
            Optional<String> page) {
        static Plan saying(Reply reply, Optional<Asked> asked, boolean ends) {
            return new Plan(reply, Optional.empty(), asked, ends, List.of(), false, Optional.empty());
        }

        static Plan linking(Reply reply, Optional<String> page) {
            return new Plan(reply, Optional.empty(), Optional.empty(), true, List.of(), true, page);
        }
    }

    /** Message key of what an intent is called; lower case, to stand within a question. */
    static String nameOf(String intent) {
        return "intent." + intent + ".name";
    }

    /** A step that needs nobody but us. */
    Future<Answer> say(Asking asking, Step step) {
        if (step instanceof Step.Say say) {
            return make(asking, Plan.saying(Reply.of(say.key()), say.asked(), say.ends()), false);
        }
        if (step instanceof Step.Which which) {
            var plan = new Plan(
                    didYouMean(which.either()),
                    Optional.empty(),
                    Optional.of(new Asked.Open()),
                    false,
                    which.either(),
                    false,
                    Optional.empty());
            return make(asking, plan, false);
        }
        return link(asking, LINK_NEEDED, Optional.empty());
    }

    /**
     * That the customer has to be known first, and how: on a page of ours, or as the vendor links accounts.
     *
     * @param key of the message; with {@code .page} behind it where there is a page
     */
    Future<Answer> link(Asking asking, String key, Optional<String> page) {
        asking.record().restart();
        // Without a page a guest's welcome is that she has to link first: the vendor shows where.
        String bare = key.equals(WELCOME_GUEST) ? LINK_NEEDED : key;
        return make(asking, Plan.linking(Reply.of(page.isPresent() ? key + ".page" : bare), page), false);
    }

    /** "Did you mean your balance, your spending or your last transactions?" */
    private static Reply didYouMean(List<Tap> either) {
        Reply question = Reply.of("did_you_mean");
        for (int i = 0; i < either.size(); i++) {
            if (i > 0) {
                question = question.then(Reply.of(i == either.size() - 1 ? "did_you_mean.last" : "did_you_mean.next"));
            }
            question = question.then(Reply.of(nameOf(either.get(i).intent())));
        }
        return question.then(Reply.of("did_you_mean.end"));
    }

    Future<Answer> answer(Asking asking, Run run, Reply reply) {
        return make(
                asking,
                new Plan(reply, Optional.of(run), Optional.empty(), false, List.of(), false, Optional.empty()),
                false);
    }

    /** What was decided, which no later question varies. */
    Future<Answer> confirm(Asking asking, Reply reply) {
        return make(asking, Plan.saying(reply, Optional.empty(), false), false);
    }

    /** What went wrong in words, and a way on. */
    Future<Answer> apologise(Asking asking, Throwable failure, Optional<Run> run) {
        asking.record().restart();
        if (!(failure instanceof BankException bank)) {
            return make(asking, sorry("sorry", Optional.empty()), false);
        }
        return switch (bank.failure()) {
            case NOT_LINKED, CONSENT_EXPIRED -> link(asking, LINK_AGAIN, Optional.empty());
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
        return Plan.saying(Reply.of(key), asked, false);
    }

    private Future<Answer> make(Asking asking, Plan plan, boolean sealed) {
        Keeping why = sealed ? Keeping.FOR_SAFETY : Keeping.AS_DECIDED;
        return disclosing(asking, sealed).compose(disclosing -> make(asking, plan, disclosing, why, 1));
    }

    /** A reply for which the budget does not suffice is made again without what it has no budget for. */
    private Future<Answer> make(Asking asking, Plan plan, Disclosing disclosing, Keeping why, int attempt) {
        asking.record().restart();
        Rendered words = renderer.render(
                whole(asking, plan),
                disclosing,
                asking.record(),
                asking.in().surfaces(),
                asking.session().heard());
        Answer made = finish(asking, plan, disclosing, words, why);
        return Future.fromCompletionStage(disclosing.close())
                .compose(spent -> spent.isEmpty()
                        ? Future.succeededFuture(made)
                        : make(
                                asking,
                                plan,
                                attempt < ATTEMPTS ? disclosing.without(spent) : disclosing.sealed(),
                                why,
                                attempt + 1));
    }

    private Future<Disclosing> disclosing(Asking asking, boolean sealed) {
        boolean closed = sealed || seals.isSealed(asking.in().vendor());
        return asking.customer()
                .map(customer ->
                        Future.fromCompletionStage(gate.open(customer, asking.audience(), asking.record(), closed)))
                .orElseGet(() -> Future.succeededFuture(gate.openForGuest(asking.audience(), asking.record())));
    }

    private static Reply whole(Asking asking, Plan plan) {
        Reply reply = withClosing(asking, plan);
        for (int i = asking.first().size() - 1; i >= 0; i--) {
            reply = Reply.of(asking.first().get(i)).then(reply);
        }
        return reply;
    }

    /** "Anything else?" once in a conversation that began with a welcome; after every figure it would tire. */
    private static Reply withClosing(Asking asking, Plan plan) {
        boolean ask = plan.run().isPresent()
                && asking.session().launched()
                && !asking.session().heardKeys().contains("anything_else");
        return ask ? Reply.afterFigure(plan.reply(), Reply.of("anything_else")) : plan.reply();
    }

    private Answer finish(Asking asking, Plan plan, Disclosing disclosing, Rendered words, Keeping why) {
        String handle = handles.next();
        asking.record().handle(handle);
        boolean open = words.question().isPresent() && !plan.ends();
        Optional<Asked> asked = words.question().flatMap(question -> asked(question, plan));
        var offer = new Offering(renderer, handles, disclosing, asking).offer(asked, words.picks(), plan.choices());
        remember(asking, plan, words, asked, offer.taps(), why.of(disclosing.drafts(), asking.session()), handle);
        Optional<Outbound.Elicit> elicit = words.question()
                .filter(Question.Slot.class::isInstance)
                .map(Question.Slot.class::cast)
                .flatMap(slot -> plan.run().map(run -> new Outbound.Elicit(run.intent(), slot.name())));
        Optional<Deposit> deposit = deposit(asking, words, plan.run());
        var pages = new ArrayList<Outbound.Page>();
        plan.page().ifPresent(page -> page(asking, disclosing, Kind.LINK, page).ifPresent(pages::add));
        deposit.filter(any -> asking.isWritten())
                .flatMap(home -> page(asking, disclosing, Kind.ANSWER, home.handle()))
                .ifPresent(pages::add);
        var out = new Outbound(
                asking.in().locale(),
                words.speech(),
                words.display(),
                open ? words.reprompt() : Optional.empty(),
                offer.choices(),
                elicit,
                open,
                plan.link() && plan.page().isEmpty(),
                !open,
                pages,
                handle);
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

    private Optional<Outbound.Page> page(Asking asking, Disclosing disclosing, Kind kind, String handle) {
        String key = kind == Kind.LINK ? "page.link" : "page.answer";
        asking.record().handle(handle);
        return renderer.label(key, disclosing, asking.record(), asking.in().surfaces())
                .map(title -> new Outbound.Page(kind, title, handle));
    }

    private Optional<Deposit> deposit(Asking asking, Rendered words, Optional<Run> run) {
        return asking.customer()
                .filter(customer -> !words.home().isEmpty())
                .map(customer -> new Deposit(
                        handles.next(),
                        asking.isWritten(),
                        customer,
                        asking.in().turn(),
                        asking.in().locale(),
                        asking.today(),
                        words.home(),
                        run,
                        gate,
                        renderer));
    }

    private void remember(
            Asking asking,
            Plan plan,
            Rendered words,
            Optional<Asked> asked,
            Map<String, Tap> taps,
            Optional<Untold> untold,
            String handle) {
        Session before = asking.session();
        var heard = new HashSet<>(before.heard());
        heard.addAll(words.keys());
        boolean lost = words.keys().stream().anyMatch(key -> key.startsWith("not_understood"));
        var session = new Session(
                asked,
                plan.run().or(before::last),
                before.launched() || words.keys().stream().anyMatch(key -> key.startsWith("welcome")),
                lost ? before.misunderstood() + 1 : 0,
                words.keys().stream().anyMatch(key -> key.startsWith("silence")) ? before.silences() + 1 : 0,
                heard,
                taps,
                before.language(),
                untold,
                handle,
                clock.instant());
        sessions.keep(asking.in(), session);
        sessions.see(asking.in(), asking.record().traces());
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
}
