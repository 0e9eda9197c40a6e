package dev.sottovoce.conversation;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.Links.Link;
import dev.sottovoce.conversation.dialogue.Dialogue;
import dev.sottovoce.conversation.dialogue.Heard;
import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.conversation.dialogue.Step;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.slot.SlotReader;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The way of a turn inside the bank: understand, decide, ask the skill, and make words of what the gate lets out. It
 * knows no vendor's format and opens no value.
 */
public final class Conversation {
    private static final int MOST_SESSIONS = 200_000;

    private final Bank bank;
    private final Links links;
    private final SkillDefinition skills;
    private final IntentCatalogue catalogue;
    private final Dialogue dialogue;
    private final SlotReader slots;
    private final Wording wording;
    private final Clock clock;
    private final Sessions sessions = new Sessions(MOST_SESSIONS);

    /**
     * A conversation over one bank.
     *
     * @param skills with a handler for every intent of the catalogue that is not the framework's own
     * @param random makes handles and chooses among alternatives; must be secure
     */
    public Conversation(
            Bank bank,
            Links links,
            Gate gate,
            SkillDefinition skills,
            IntentCatalogue catalogue,
            Renderer renderer,
            Clock clock,
            RandomGenerator random) {
        this.bank = bank;
        this.links = links;
        this.skills = skills;
        this.catalogue = catalogue;
        this.dialogue = new Dialogue(catalogue);
        this.slots = new SlotReader(catalogue);
        this.wording = new Wording(gate, renderer, sessions, clock, random);
        this.clock = clock;
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
                return links.unlink(in.vendor(), in.pseudonym());
            }
            return Future.succeededFuture();
        });
    }

    private Future<Optional<Link>> linked(Inbound in) {
        return in.link().map(links::find).orElse(Future.succeededFuture(Optional.empty()));
    }

    private Future<Answer> answer(Inbound in, Optional<Link> link, Instant deadline) {
        Session session = sessions.find(in, clock.instant());
        var record = new TurnRecord(in.turn(), in.locale());
        if (link.isEmpty()) {
            Step step = dialogue.next(session, heard(in, Map.of(), false));
            return wording.say(Asking.guest(in, session, record), step);
        }
        var source = new Source(link.get().customer(), record);
        return profile(in, source, link.get(), deadline)
                .compose(profile -> {
                    var asking = Asking.customer(in, session, record, link.get().customer(), today(profile));
                    Step step = dialogue.next(session, heard(in, read(in, asking.today()), true));
                    if (!(step instanceof Step.Answer run)) {
                        return wording.say(asking, step);
                    }
                    return run(asking, run.run(), profile, context(in, source, link.get(), profile, deadline));
                })
                .recover(failure -> apologise(in, session, record, link.get(), failure, Optional.empty()));
    }

    private Future<Answer> run(Asking asking, Run run, Profile profile, BankContext context) {
        Optional<SkillDefinition.Served> served = skills.handler(run.intent());
        if (served.isEmpty()) {
            return wording.say(asking, Step.say("not_understood"));
        }
        if (asking.in().assurance().compareTo(served.get().needs()) < 0) {
            return wording.say(asking, Step.goodbye("step_up"));
        }
        var request = new Turn.Request(
                run.intent(),
                run.slots(),
                run.page(),
                run.followUp(),
                asking.session().heardKeys(),
                asking.today(),
                profile);
        var turn = new Turn(request, bank, context, catalogue);
        return attempt(served.get(), turn, context.deadline())
                .compose(reply ->
                        wording.answer(asking, new Run(run.intent(), turn.slots(), run.page(), run.followUp()), reply))
                .recover(failure -> wording.apologise(asking, failure, Optional.of(run)));
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

    private Future<Answer> apologise(
            Inbound in, Session session, TurnRecord record, Link link, Throwable failure, Optional<Run> run) {
        record.restart();
        var asking = Asking.customer(in, session, record, link.customer(), LocalDate.now(clock));
        return wording.apologise(asking, failure, run);
    }

    private Future<Profile> profile(Inbound in, Source source, Link link, Instant deadline) {
        var context = new BankContext(
                link.customer(), source, in.assurance(), in.locale(), clock.getZone(), in.turn(), deadline);
        return inTime(bank.profile(context), deadline);
    }

    private static BankContext context(Inbound in, Source source, Link link, Profile profile, Instant deadline) {
        return new BankContext(
                link.customer(), source, in.assurance(), in.locale(), profile.zone(), in.turn(), deadline);
    }

    private LocalDate today(Profile profile) {
        return LocalDate.ofInstant(clock.instant(), profile.zone());
    }

    private Map<String, SlotValue> read(Inbound in, LocalDate today) {
        return in.intent().map(heard -> slots.read(heard, in.locale(), today)).orElse(Map.of());
    }

    private static Heard heard(Inbound in, Map<String, SlotValue> values, boolean linked) {
        Optional<Integer> shift = values.get("shift") instanceof SlotValue.Choice choice
                ? Optional.of(choice.id().equals("NEXT") ? 1 : -1)
                : Optional.empty();
        return new Heard(in.event(), in.intent().map(intent -> intent.id()), values, shift, linked);
    }

    /** Whether a failure is the bank's own. */
    static Optional<BankException> bankFailure(Throwable failure) {
        return failure instanceof BankException bank ? Optional.of(bank) : Optional.empty();
    }
}
