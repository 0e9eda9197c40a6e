package dev.sottovoce.conversation;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.LinkDesk.Pairing;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.consent.PrivacyDesk;
import dev.sottovoce.conversation.consent.PrivacyTalk;
import dev.sottovoce.conversation.dialogue.Dialogue;
import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.conversation.dialogue.Step;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.understanding.Understands;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.guard.VendorSeals;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The way of a turn inside the bank: understand, decide, ask the skill, and make words of what the gate lets out. It
 * knows no vendor's format and opens no value.
 */
public final class Conversation {
    /** About a kilobyte each, in the heap of 256 MB that a server is started with. */
    private static final int MOST_SESSIONS = 50_000;

    private final Parts parts;
    private final Dialogue dialogue;
    private final Listening listening;
    private final Wording wording;
    private final PrivacyTalk privacy;
    private final Clock clock;
    private final Sessions sessions = new Sessions(MOST_SESSIONS);

    /**
     * What it is made of.
     *
     * @param skills with a handler for every intent of the catalogue that is not the framework's own
     * @param seals vendors that are told nothing for now
     * @param privacy takes down what customers decide about their privacy
     * @param understands makes intents of free text; empty where only vendors understand
     * @param random makes handles and chooses among alternatives; must be secure
     */
    public record Parts(
            Bank bank,
            Links links,
            LinkDesk desk,
            Gate gate,
            VendorSeals seals,
            PrivacyDesk privacy,
            SkillDefinition skills,
            IntentCatalogue catalogue,
            Renderer renderer,
            Optional<Understands> understands,
            Clock clock,
            RandomGenerator random) {}

    /** A conversation over one bank. */
    public Conversation(Parts parts) {
        this.parts = parts;
        this.dialogue = new Dialogue(parts.catalogue());
        this.listening = new Listening(
                parts.catalogue(), intent -> parts.renderer().has(Wording.nameOf(intent)), parts.understands());
        this.wording =
                new Wording(parts.gate(), parts.seals(), parts.renderer(), sessions, parts.clock(), parts.random());
        this.privacy = new PrivacyTalk(parts.privacy(), parts.clock());
        this.clock = parts.clock();
    }

    /**
     * Answers a turn. Turns of one conversation are answered in the order of their arrival.
     *
     * @param deadline UTC; a bank call that is not answered by then is given up
     * @return fails only when the answer cannot be made at all; then the channel's constant fallback goes out
     */
    public Future<Answer> turn(Inbound in, Instant deadline) {
        return sessions.inLane(in, () -> linked(in).compose(link -> answer(in, link, deadline)));
    }

    /** Takes an event that nobody waits for an answer to, such as the end of a session or of a link. */
    public Future<Void> event(Inbound in) {
        return sessions.inLane(in, () -> {
            if (in.event() == Event.ENDED) {
                sessions.end(in);
            } else if (in.event() == Event.UNLINKED) {
                sessions.forget(in);
                return parts.links().unlink(in.vendor(), in.pseudonym());
            }
            return Future.succeededFuture();
        });
    }

    private Future<Optional<Link>> linked(Inbound in) {
        return in.link().map(parts.links()::find).orElse(Future.succeededFuture(Optional.empty()));
    }

    private Future<Answer> answer(Inbound in, Optional<Link> link, Instant deadline) {
        Session session = sessions.find(in, clock.instant());
        if (in.action().isPresent() && !session.taps().isEmpty()) {
            // Before anything can fail: a button works once, whatever becomes of its answer.
            sessions.keep(in, session.tapped());
        }
        return link.map(known -> customer(in, session, known, deadline))
                .orElseGet(() -> paired(in).compose(pairing -> guest(in, session, pairing)));
    }

    private Future<Pairing> paired(Inbound in) {
        return in.event() == Event.TURN && in.text().isPresent()
                ? parts.desk().pair(in)
                : Future.succeededFuture(Pairing.NOT_AWAITED);
    }

    private Future<Answer> guest(Inbound in, Session session, Pairing pairing) {
        LocalDate today = LocalDate.ofInstant(in.receivedAt(), ZoneOffset.UTC);
        if (pairing != Pairing.NOT_AWAITED) {
            return wording.say(asking(in, session, in.locale(), Optional.empty(), today), step(pairing));
        }
        return listening
                .listen(in, session, in.locale(), today, false)
                .compose(meant -> {
                    var asking = asking(in, session, in.locale(), Optional.empty(), today, meant);
                    return say(asking, meant.step().orElseGet(() -> dialogue.next(session, meant.heard())));
                })
                .recover(failure -> apologise(
                        asking(in, session, in.locale(), Optional.empty(), today), failure, Optional.empty()));
    }

    private static Step step(Pairing pairing) {
        return switch (pairing) {
            case LINKED -> Step.say("linked");
            case WRONG -> Step.say("pairing.wrong");
            case SPENT -> Step.tell("pairing.spent");
            case NOT_AWAITED -> Step.say("not_understood");
        };
    }

    private Future<Answer> customer(Inbound in, Session session, Link link, Instant deadline) {
        return profile(in, link, deadline)
                .compose(profile -> {
                    LocalDate today = today(profile);
                    Locale base = base(in, profile);
                    return listening.listen(in, session, base, today, true).compose(meant -> {
                        var asking = asking(in, session, base, Optional.of(link.customer()), today, meant);
                        Step step = meant.step().orElseGet(() -> dialogue.next(session, meant.heard()));
                        return step instanceof Step.Answer run
                                ? answer(asking, run.run(), profile, context(asking, link, profile, deadline))
                                : say(asking, step);
                    });
                })
                .recover(failure -> apologise(
                        asking(in, session, in.locale(), Optional.of(link.customer()), LocalDate.now(clock)),
                        failure,
                        Optional.empty()));
    }

    /** Where the vendor sends words and no setting, the customer's own locale counts. */
    private Locale base(Inbound in, Profile profile) {
        boolean wordsOnly = in.room() == RoomEvidence.WRITTEN && in.intent().isEmpty();
        return wordsOnly && parts.catalogue().invocation().containsKey(profile.locale())
                ? profile.locale()
                : in.locale();
    }

    private Asking asking(Inbound in, Session session, Locale locale, Optional<SubjectRef> customer, LocalDate today) {
        return new Asking(in.in(locale), session, record(in, locale), customer, today, List.of());
    }

    private Asking asking(
            Inbound in, Session session, Locale base, Optional<SubjectRef> customer, LocalDate today, Meant meant) {
        var first = new ArrayList<String>();
        if (in.room() == RoomEvidence.WRITTEN
                && in.event() == Event.TURN
                && session.heard().isEmpty()) {
            first.add("introduction");
        }
        first.addAll(meant.first());
        Optional<Locale> own = meant.locale().equals(base) ? Optional.empty() : Optional.of(meant.locale());
        return new Asking(
                in.in(meant.locale()), session.speaking(own), record(in, meant.locale()), customer, today, first);
    }

    /** Of one turn; it knows what the conversation has seen before. */
    private TurnRecord record(Inbound in, Locale locale) {
        return new TurnRecord(in.turn(), locale, sessions.seen(in, parts.random()));
    }

    private Future<Answer> say(Asking asking, Step step) {
        if (step instanceof Step.Unlink) {
            Inbound in = asking.in();
            sessions.forget(in);
            return parts.links()
                    .unlink(in.vendor(), in.pseudonym())
                    .compose(any ->
                            wording.say(asking.forgotten(Session.fresh(clock.instant())), Step.goodbye("unlinked")));
        }
        if (step instanceof Step.Link) {
            return link(asking, asking.in().event() == Event.LAUNCH ? Wording.WELCOME_GUEST : Wording.LINK_NEEDED);
        }
        return wording.say(asking, step);
    }

    /** Whether a page could be made or not, the customer hears how to go on. */
    private Future<Answer> link(Asking asking, String key) {
        return parts.desk()
                .offer(asking.in())
                .otherwise(Optional.empty())
                .compose(page -> wording.link(asking, key, page));
    }

    private Future<Answer> apologise(Asking asking, Throwable failure, Optional<Run> run) {
        boolean again = failure instanceof BankException bank
                && (bank.failure() == BankFailure.NOT_LINKED || bank.failure() == BankFailure.CONSENT_EXPIRED);
        return again ? link(asking, Wording.LINK_AGAIN) : wording.apologise(asking, failure, run);
    }

    private Future<Answer> answer(Asking asking, Run run, Profile profile, BankContext context) {
        return PrivacyTalk.serves(run.intent())
                ? decide(asking, run, turn(asking, run, profile, context), context)
                : run(asking, run, profile, context);
    }

    /** A decision is no question that could be varied or repeated; what was asked before it still can be. */
    private Future<Answer> decide(Asking asking, Run run, Turn turn, BankContext context) {
        var asker = new PrivacyDesk.Asker(
                context.customer(),
                asking.in().vendor(),
                asking.isWritten(),
                asking.in().locale());
        return inTime(
                        privacy.answer(
                                run.intent(),
                                turn,
                                context,
                                asker,
                                asking.session().untold()),
                        context.deadline())
                .compose(reply -> PrivacyTalk.isQuestion(run.intent())
                        ? wording.answer(asking, run, reply)
                        : wording.confirm(asking, reply))
                .recover(failure -> apologise(asking, failure, Optional.empty()));
    }

    private Future<Answer> run(Asking asking, Run run, Profile profile, BankContext context) {
        Optional<SkillDefinition.Served> served = parts.skills().handler(run.intent());
        if (served.isEmpty()) {
            return wording.say(asking, Step.say("not_understood"));
        }
        if (asking.in().assurance().compareTo(served.get().needs()) < 0) {
            return wording.say(asking, Step.goodbye("step_up"));
        }
        var turn = turn(asking, run, profile, context);
        return attempt(served.get(), turn, context.deadline())
                .compose(reply ->
                        wording.answer(asking, new Run(run.intent(), turn.slots(), run.page(), run.followUp()), reply))
                .recover(failure -> apologise(asking, failure, Optional.of(run)));
    }

    private Turn turn(Asking asking, Run run, Profile profile, BankContext context) {
        var request = new Turn.Request(
                run.intent(),
                run.slots(),
                run.page(),
                run.followUp(),
                asking.session().heardKeys(),
                asking.today(),
                profile);
        return new Turn(request, parts.bank(), context, parts.catalogue());
    }

    /** A handler that throws is a handler that fails. */
    private Future<Reply> attempt(SkillDefinition.Served served, Turn turn, Instant deadline) {
        return Future.succeededFuture().compose(any -> inTime(served.handler().handle(turn), deadline));
    }

    /** A bank that does not answer by the deadline has timed out; or every later turn would wait behind this one. */
    private <T> Future<T> inTime(Future<T> call, Instant deadline) {
        long left = Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
        return call.timeout(left, TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof TimeoutException ? new BankException(BankFailure.TIMEOUT) : failure));
    }

    private Future<Profile> profile(Inbound in, Link link, Instant deadline) {
        var source = new Source(link.customer(), new TurnRecord(in.turn(), in.locale()));
        var context = new BankContext(
                link.customer(), source, in.assurance(), in.locale(), clock.getZone(), in.turn(), deadline);
        return inTime(parts.bank().profile(context), deadline);
    }

    private static BankContext context(Asking asking, Link link, Profile profile, Instant deadline) {
        Inbound in = asking.in();
        return new BankContext(
                link.customer(),
                new Source(link.customer(), asking.record()),
                in.assurance(),
                in.locale(),
                profile.zone(),
                in.turn(),
                deadline);
    }

    private LocalDate today(Profile profile) {
        return LocalDate.ofInstant(clock.instant(), profile.zone());
    }
}
