package dev.sottovoce.conversation.consent;

import dev.sottovoce.banking.BankContext;
import dev.sottovoce.conversation.consent.PrivacyDesk.Allowed;
import dev.sottovoce.conversation.consent.PrivacyDesk.Asker;
import dev.sottovoce.conversation.consent.PrivacyDesk.Details;
import dev.sottovoce.conversation.consent.PrivacyDesk.Whom;
import dev.sottovoce.conversation.dialogue.Untold;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what customers ask and decide about their privacy. A decision is durable before it is confirmed. About
 * another vendor than the one that carries the question nothing is said, not even whether it is linked.
 */
public final class PrivacyTalk {
    private static final String STOP_TELLING = "stop_telling";
    private static final String NEVER_SHARE = "never_share";
    private static final String MAY_KNOW = "may_know";
    private static final String TOLD_SO_FAR = "told_so_far";
    private static final String WHY = "why";
    private static final String GUESTS_HERE = "guests_here";

    private static final String VENDOR = "vendor";
    private static final String BUNDLE = "bundle";

    /** When the night is over, in the customer's time zone. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final PrivacyDesk desk;
    private final Clock clock;

    /** Over one desk. */
    public PrivacyTalk(PrivacyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether an intent is one of privacy. */
    public static boolean serves(String intent) {
        return Set.of(STOP_TELLING, NEVER_SHARE, MAY_KNOW, TOLD_SO_FAR, WHY, GUESTS_HERE)
                .contains(intent);
    }

    /** Whether an intent asks something that can be varied afterwards, rather than deciding something. */
    public static boolean isQuestion(String intent) {
        return Set.of(MAY_KNOW, TOLD_SO_FAR).contains(intent);
    }

    /**
     * The answer.
     *
     * @param untold why the answer before told less than it could have; empty when it did not
     * @return fails when a decision could not be kept; then nothing may be confirmed
     */
    public Future<Reply> answer(String intent, Turn turn, BankContext context, Asker asker, Optional<Untold> untold) {
        return switch (intent) {
            case STOP_TELLING -> stop(turn, asker);
            case NEVER_SHARE -> refuse(turn, asker);
            case MAY_KNOW -> aboutHere(turn, asker) ? desk.allowed(asker).map(PrivacyTalk::allowed) : elsewhere();
            case TOLD_SO_FAR ->
                aboutHere(turn, asker) ? desk.told(asker).map(told -> told(told, context)) : elsewhere();
            case WHY -> why(asker, untold);
            default -> quiet(asker, context);
        };
    }

    private Future<Reply> stop(Turn turn, Asker asker) {
        Optional<Whom> whom = whom(turn, asker);
        if (whom.isEmpty()) {
            return Future.succeededFuture(Reply.of("unknown_vendor"));
        }
        Optional<String> bundle = turn.choice(BUNDLE);
        if (bundle.isEmpty() && turn.slots().containsKey(BUNDLE)) {
            return Future.succeededFuture(Reply.of("unknown_bundle"));
        }
        String key = bundle.isPresent() ? "stopped.bundle." : "stopped.";
        return desk.withdraw(asker, whom.get(), bundle)
                .map(any -> confirmed(saidWhom(key, turn, asker, whom.get()), turn, bundle));
    }

    private Future<Reply> refuse(Turn turn, Asker asker) {
        Optional<Whom> whom = whom(turn, asker);
        return whom.map(known -> desk.refuse(asker, known)
                        .map(any -> confirmed(saidWhom("refused.", turn, asker, known), turn, Optional.empty())))
                .orElseGet(() -> Future.succeededFuture(Reply.of("unknown_vendor")));
    }

    private static Reply confirmed(Reply.Message message, Turn turn, Optional<String> bundle) {
        Reply.Message whole =
                bundle.map(id -> message.with(BUNDLE, turn.said("BUNDLE", id))).orElse(message);
        return whole.then(Reply.atHome(List.of(Reply.of("notice.less"))));
    }

    private static Reply.Message saidWhom(String key, Turn turn, Asker asker, Whom whom) {
        if (whom instanceof Whom.Vendor vendor) {
            return vendor.id().equals(asker.vendor()) && !turn.slots().containsKey(VENDOR)
                    ? Reply.of(key + "here")
                    : Reply.of(key + "vendor")
                            .with(VENDOR, turn.said("VENDOR", vendor.id().toUpperCase(Locale.ROOT)));
        }
        return Reply.of(key + "everyone");
    }

    /** Nobody named is the one who listens; a name that no list has is nobody that we could stop telling. */
    private Optional<Whom> whom(Turn turn, Asker asker) {
        if (!turn.slots().containsKey(VENDOR)) {
            return Optional.of(new Whom.Vendor(asker.vendor()));
        }
        if (turn.slots().get(VENDOR) instanceof SlotValue.All) {
            return Optional.of(new Whom.Everyone());
        }
        return turn.choice(VENDOR)
                .map(id -> id.toLowerCase(Locale.ROOT))
                .filter(desk::knows)
                .map(Whom.Vendor::new);
    }

    private boolean aboutHere(Turn turn, Asker asker) {
        return whom(turn, asker).filter(new Whom.Vendor(asker.vendor())::equals).isPresent();
    }

    private static Future<Reply> elsewhere() {
        return Future.succeededFuture(Reply.of("elsewhere"));
    }

    private static Reply allowed(List<Allowed> allowed) {
        if (allowed.isEmpty()) {
            return Reply.of("allowed.none");
        }
        Reply reply = Reply.of("allowed.begin");
        for (int i = 0; i < allowed.size(); i++) {
            if (i > 0) {
                reply = reply.then(Reply.of(i == allowed.size() - 1 ? "allowed.last" : "allowed.next"));
            }
            reply = reply.then(Reply.of(keyOf(allowed.get(i))));
        }
        return reply.then(Reply.of("allowed.end"));
    }

    /** Accounts and payees are said by what they are; how precisely a payee is named does not matter to anybody. */
    private static String keyOf(Allowed one) {
        String bundle = one.bundle().toLowerCase(Locale.ROOT);
        boolean figures = bundle.equals("balances") || bundle.equals("spending");
        String form = figures ? one.most().word() : "exact";
        return "allowed." + bundle + "." + form;
    }

    private static Reply told(Details told, BankContext context) {
        var count = context.source().classify(DataClass.DISCLOSURE, new Shape.Count(told.details()));
        if (told.details() == 0 || told.since().isEmpty()) {
            return Reply.of("told.none").with("count", count);
        }
        LocalDate day = LocalDate.ofInstant(told.since().get(), context.zone());
        return Reply.of("told.since")
                .with("count", count)
                .with("since", context.source().classify(DataClass.DISCLOSURE, new Shape.Day(day)));
    }

    private Future<Reply> why(Asker asker, Optional<Untold> untold) {
        if (untold.isEmpty()) {
            return Future.succeededFuture(Reply.of("why.nothing"));
        }
        return switch (untold.get().factor()) {
            case CONSENT ->
                desk.hasExpired(asker, untold.get().dataClass())
                        .map(expired -> Reply.of(expired ? "why.expired" : "why.consent"));
            case ROOM -> Future.succeededFuture(Reply.of("why.room"));
            case BUDGET -> Future.succeededFuture(Reply.of("why.budget"));
            case SEALED -> Future.succeededFuture(Reply.of("why.sealed"));
            case FLOOR, RULE, CAP, PLUGIN, SUBJECT -> Future.succeededFuture(Reply.of("why.other"));
        };
    }

    private Future<Reply> quiet(Asker asker, BankContext context) {
        ZonedDateTime now = clock.instant().atZone(context.zone());
        ZonedDateTime today = now.toLocalDate().atTime(MORNING).atZone(context.zone());
        boolean night = now.isBefore(today);
        Instant until = night
                ? today.toInstant()
                : now.toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(context.zone())
                        .toInstant();
        return desk.quiet(asker, until)
                .map(any -> Reply.of(night ? "quiet.today" : "quiet.tomorrow")
                        .then(Reply.atHome(List.of(Reply.of("notice.quiet")))));
    }
}
