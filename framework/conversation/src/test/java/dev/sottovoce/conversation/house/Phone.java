package dev.sottovoce.conversation.house;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.Conversation;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.LinkDesk.Pairing;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.consent.PrivacyDesk;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Utterance;
import dev.sottovoce.privacy.guard.VendorSeals;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Anna's device with a conversation behind it: what she says goes in as the vendor would have understood it. */
public final class Phone implements Links {
    /** Where a guest in a chat is sent to link her account. */
    public static final String LINK_PAGE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";

    private final Conversation conversation;
    private final Clock clock;
    private boolean linked = true;
    private boolean newSession = true;
    private String session = "first";
    private Duration patience = Duration.ofSeconds(60);
    private int turns;
    private boolean chat;
    private final Map<String, Understood> meanings = new HashMap<>();
    private final List<Utterance> heard = new ArrayList<>();
    private Pairing pairing = Pairing.NOT_AWAITED;

    public Phone(House house, SmallBank bank, Clock clock) {
        this.clock = clock;
        var desk = new LinkDesk() {
            @Override
            public Future<Optional<String>> offer(Inbound in) {
                return Future.succeededFuture(chat ? Optional.of(LINK_PAGE) : Optional.empty());
            }

            @Override
            public Future<Pairing> pair(Inbound in) {
                linked |= pairing == Pairing.LINKED;
                return Future.succeededFuture(pairing);
            }
        };
        this.conversation = new Conversation(new Conversation.Parts(
                bank,
                this,
                desk,
                house.gate(),
                VendorSeals.none(),
                PrivacyDesk.none(),
                skills(),
                house.catalogue().intents(),
                new Renderer(house.catalogue().messages(), new SplittableRandom(7)),
                Optional.of(this::understand),
                clock,
                new SplittableRandom(8)));
    }

    public Conversation conversation() {
        return conversation;
    }

    /** From now on it is a chat: a vendor that sends words, and shows buttons. */
    public Phone chatting() {
        chat = true;
        return this;
    }

    /** How these words are understood. */
    public void means(String words, Understood meaning) {
        meanings.put(words, meaning);
    }

    /** What was given to the understanding, in order. */
    public List<Utterance> heard() {
        return List.copyOf(heard);
    }

    /** What becomes of a guest's words as a pairing word. */
    public void pairing(Pairing outcome) {
        pairing = outcome;
    }

    /** Words, as a chat sends them. */
    public Future<Answer> writes(String words) {
        return send(Event.TURN, Optional.empty(), Optional.of(words), Optional.empty());
    }

    /** A button, by its handle. */
    public Future<Answer> taps(String handle) {
        return send(Event.TURN, Optional.empty(), Optional.empty(), Optional.of(handle));
    }

    private Future<Understood> understand(Utterance utterance) {
        heard.add(utterance);
        var nothing = new Clause(
                Clause.Verdict.OUT,
                List.of(new Clause.Candidate("fallback", 1)),
                0,
                new HeardIntent("fallback", List.of()),
                false);
        return Future.succeededFuture(meanings.getOrDefault(
                utterance.text(), new Understood(utterance.session(), List.of(nothing), Set.of())));
    }

    /** Whoever speaks is no customer that we know. */
    public void unlinked() {
        linked = false;
    }

    /** The vendor begins another session. */
    public void newSession(String id) {
        session = id;
        newSession = true;
    }

    /** What a bank call may take; nothing means that it has to be given up at once. */
    public void patience(Duration most) {
        patience = most;
    }

    public Future<Answer> open() {
        return send(Event.LAUNCH, Optional.empty());
    }

    public Future<Answer> silence() {
        return send(Event.SILENCE, Optional.empty());
    }

    /** An intent, and slots as pairs of name and words. */
    public Future<Answer> says(String intent, String... slots) {
        var heard = new ArrayList<HeardSlot>();
        for (int i = 0; i < slots.length; i += 2) {
            heard.add(new HeardSlot(slots[i], slots[i + 1], List.of(), HeardSlot.Notation.WORDS));
        }
        return send(Event.TURN, Optional.of(new HeardIntent(intent, heard)));
    }

    private Future<Answer> send(Event event, Optional<HeardIntent> intent) {
        return send(event, intent, Optional.empty(), Optional.empty());
    }

    private Future<Answer> send(
            Event event, Optional<HeardIntent> intent, Optional<String> text, Optional<String> action) {
        Inbound in = inbound(event, intent, text, action);
        newSession = false;
        return conversation.turn(in, clock.instant().plus(patience));
    }

    /** A turn as an adapter hands it in. */
    public Inbound inbound(Event event, Optional<HeardIntent> intent) {
        return inbound(event, intent, Optional.empty(), Optional.empty());
    }

    private Inbound inbound(Event event, Optional<HeardIntent> intent, Optional<String> text, Optional<String> action) {
        return new Inbound(
                "bank",
                chat ? "messenger" : "alexa",
                chat ? "meta" : "amazon",
                "pseudonym",
                Optional.empty(),
                session,
                Optional.empty(),
                newSession,
                event,
                text,
                intent,
                action,
                linked || chat ? Optional.of(new LinkRef.Id("link")) : Optional.empty(),
                chat ? Assurance.LINKED : linked ? Assurance.PRESENT : Assurance.NONE,
                chat ? RoomEvidence.WRITTEN : RoomEvidence.NONE,
                chat ? Set.of(Surface.TEXT, Surface.BUTTON) : Set.of(Surface.VOICE),
                Locale.UK,
                clock.instant(),
                "turn" + ++turns);
    }

    /** What the bank of the tests can do. */
    public static SkillDefinition skills() {
        var skills = new SkillDefinition();
        skills.on("check_balance").handle(Phone::balance);
        skills.on("spending").handle(Phone::spent);
        skills.on("broken").handle(turn -> {
            throw new IllegalStateException("1234.56");
        });
        // As if a function had carried a value out of its Classified.
        skills.on("leak").handle(turn -> Future.succeededFuture(Reply.of("balance of 1234.56")));
        return skills;
    }

    private static Future<Reply> balance(Turn turn) {
        return turn.bank()
                .accounts()
                .map(accounts -> turn.pick("account", accounts, Account::nickname, Phone::one, Phone::all));
    }

    private static Reply.Message one(Account account) {
        return Reply.of("balance.one").with("account", account.nickname()).with("amount", account.available());
    }

    private static Reply.Message all(List<Account> accounts) {
        return Reply.of("balance.all")
                .with(
                        "accounts",
                        accounts.stream()
                                .map(account -> Reply.Item.with("account", account.nickname())
                                        .and("amount", account.available()))
                                .toList());
    }

    private static Future<Reply> spent(Turn turn) {
        Days days = turn.daysOr("period", new Days(turn.today().withDayOfMonth(1), turn.today()));
        return turn.bank()
                .spent(MovementQuery.between(days.from(), days.to(), Scope.TELLABLE))
                .map(total -> Reply.of("spending.total")
                        .with("period", turn.said(days))
                        .with("amount", total));
    }

    @Override
    public Future<Optional<Link>> byToken(String vendor, String tokenSha256) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Optional<Link>> find(LinkRef ref) {
        return Future.succeededFuture(
                linked
                        ? Optional.of(new Link(new LinkRef.Id("link"), House.ANNA, "amazon", Optional.empty()))
                        : Optional.empty());
    }

    @Override
    public Future<Void> bind(LinkRef.Id ref, String pseudonym) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Void> unlink(String vendor, String pseudonym) {
        linked = false;
        return Future.succeededFuture();
    }
}
