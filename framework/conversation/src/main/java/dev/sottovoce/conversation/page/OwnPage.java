package dev.sottovoce.conversation.page;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.message.OwnWords;
import dev.sottovoce.conversation.message.OwnWords.Asks;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Finishes on the bank's own page what began at an assistant: runs the same skill for the same request, and shows the
 * whole answer, or what the customer has to choose before.
 */
public final class OwnPage {
    /** She has just signed in at the bank: good for reading, never for money. */
    private static final Assurance SIGNED_IN = Assurance.PRESENT;

    private final Parts parts;

    /** The bank's own page over these parts. */
    public OwnPage(Parts parts) {
        this.parts = parts;
    }

    /** What it is made of. */
    public record Parts(
            Bank bank,
            Gate gate,
            SkillDefinition skills,
            IntentCatalogue catalogue,
            Renderer renderer,
            FirstParty audience,
            Clock clock) {}

    /** Makes the audience of the bank's own page; only the server can, once somebody has signed in. */
    @FunctionalInterface
    public interface FirstParty {
        /** A signed-in customer who reads on the bank's own page. */
        Audience of(SubjectRef customer, Assurance assurance, Locale locale, LocalDate today);
    }

    /** Who asks, and until when. */
    private record Asking(SubjectRef customer, Profile profile, Locale locale, String interaction, Instant deadline) {}

    /**
     * Runs a request.
     *
     * @param interaction our own handle of the visit, for the bank's logs
     * @param deadline UTC; a bank that has not answered by then has failed
     * @return empty for a request that no skill serves
     */
    public Future<Optional<Shown>> show(
            SubjectRef customer, Run run, Locale locale, String interaction, Instant deadline) {
        Optional<Intent> intent = parts.catalogue().intent(run.intent());
        if (intent.isEmpty() || parts.skills().handler(run.intent()).isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return inTime(profile(customer, locale, interaction, deadline), deadline)
                .map(profile -> new Asking(customer, profile, locale, interaction, deadline))
                .compose(asking -> show(asking, intent.get(), run))
                .map(Optional::of);
    }

    private Future<Shown> show(Asking asking, Intent intent, Run run) {
        return words(asking, run)
                .compose(words -> choices(asking, intent, run, words)
                        .compose(choices -> disclosing(asking, record(asking)).map(disclosing -> {
                            var labels = new Labels(parts.renderer(), disclosing, record(asking));
                            return new Shown(
                                    labels.of("intent." + intent.id() + ".name", intent.id()),
                                    asking.locale(),
                                    words.asks().isPresent() ? List.of() : words.lines(),
                                    fields(asking, intent, run, choices, labels));
                        })));
    }

    /** What can be chosen of the customer's own: asked for already, or asked for again without what is chosen now. */
    private Future<Optional<Asks>> choices(Asking asking, Intent intent, Run run, OwnWords words) {
        var others = new HashMap<>(run.slots());
        intent.slots().stream().filter(SlotSpec::isOwn).map(SlotSpec::name).forEach(others::remove);
        return words.asks().isPresent() || others.size() == run.slots().size()
                ? Future.succeededFuture(words.asks())
                : words(asking, new Run(run.intent(), others, 0, false)).map(OwnWords::asks);
    }

    private Future<OwnWords> words(Asking asking, Run run) {
        var record = record(asking);
        var turn = new Turn(
                new Turn.Request(run.intent(), run.slots(), 0, false, Set.of(), today(asking), asking.profile()),
                parts.bank(),
                context(asking.customer(), asking.profile().zone(), asking.locale(), record, asking.deadline()),
                parts.catalogue());
        return Future.succeededFuture()
                .compose(any -> inTime(handle(run.intent(), turn), asking.deadline()))
                .compose(reply -> disclosing(asking, record)
                        .map(disclosing -> parts.renderer().own(reply, disclosing, record)));
    }

    private Future<Reply> handle(String intent, Turn turn) {
        return parts.skills()
                .handler(intent)
                .map(served -> served.handler().handle(turn))
                .orElseThrow(() -> new IllegalStateException("no skill handles " + intent + "; it did a moment ago"));
    }

    private Future<Disclosing> disclosing(Asking asking, TurnRecord record) {
        Audience herself = parts.audience().of(asking.customer(), SIGNED_IN, asking.locale(), today(asking));
        return Future.fromCompletionStage(parts.gate().open(asking.customer(), herself, record, false));
    }

    private List<Field> fields(Asking asking, Intent intent, Run run, Optional<Asks> choices, Labels labels) {
        var fields = new ArrayList<Field>();
        for (SlotSpec spec : intent.slots()) {
            String label =
                    labels.of("slot." + spec.name() + ".name", spec.name().replace('_', ' '));
            Optional<SlotValue> now = Optional.ofNullable(run.slots().get(spec.name()));
            if (spec.isOwn()) {
                choices.filter(asks -> asks.slot().equals(spec.name()))
                        .ifPresent(asks -> fields.add(own(spec, label, asks, now, labels)));
            } else if (spec.type().equals("PERIOD")) {
                fields.add(new Field.Period(
                        spec.name(),
                        label,
                        now.filter(SlotValue.Days.class::isInstance).map(SlotValue.Days.class::cast)));
            } else if (!parts.catalogue().values(asking.locale(), spec.type()).isEmpty()) {
                fields.add(listed(asking.locale(), spec, label, now));
            }
        }
        return fields;
    }

    private static Field own(SlotSpec spec, String label, Asks asks, Optional<SlotValue> now, Labels labels) {
        var options = new ArrayList<Field.Option>();
        if (spec.all()) {
            var all = new SlotValue.All();
            options.add(new Field.Option("all", labels.of("choice.all", "all"), all, now.equals(Optional.of(all))));
        }
        for (int place = 1; place <= asks.titles().size(); place++) {
            String title = asks.titles().get(place - 1);
            var value = new SlotValue.Place(place);
            boolean chosen = now.equals(Optional.of(value))
                    || now.filter(said -> calls(said, title)).isPresent();
            options.add(new Field.Option(Integer.toString(place), title, value, chosen));
        }
        return new Field.Choice(spec.name(), label, options);
    }

    /** Whether the words that were heard are the very name. */
    private static boolean calls(SlotValue said, String title) {
        String words = said instanceof SlotValue.Mention mention
                ? mention.words()
                : said instanceof SlotValue.Choice choice ? choice.words() : "";
        return words.equalsIgnoreCase(title);
    }

    private Field listed(Locale locale, SlotSpec spec, String label, Optional<SlotValue> now) {
        Optional<String> chosen =
                now.filter(SlotValue.Choice.class::isInstance).map(value -> ((SlotValue.Choice) value).id());
        return new Field.Choice(
                spec.name(),
                label,
                parts.catalogue().values(locale, spec.type()).stream()
                        .map(value -> new Field.Option(
                                value.id(),
                                value.names().get(0),
                                new SlotValue.Choice(value.id(), value.names().get(0)),
                                chosen.equals(Optional.of(value.id()))))
                        .toList());
    }

    private Future<Profile> profile(SubjectRef customer, Locale locale, String interaction, Instant deadline) {
        var record = new TurnRecord(interaction, locale);
        return parts.bank().profile(context(customer, parts.clock().getZone(), locale, record, deadline));
    }

    private static BankContext context(
            SubjectRef customer, ZoneId zone, Locale locale, TurnRecord record, Instant deadline) {
        return new BankContext(
                customer, new Source(customer, record), SIGNED_IN, locale, zone, record.turn(), deadline);
    }

    private static TurnRecord record(Asking asking) {
        return new TurnRecord(asking.interaction(), asking.locale());
    }

    private LocalDate today(Asking asking) {
        return LocalDate.ofInstant(parts.clock().instant(), asking.profile().zone());
    }

    private <T> Future<T> inTime(Future<T> call, Instant deadline) {
        long left =
                Math.max(1, Duration.between(parts.clock().instant(), deadline).toMillis());
        return call.timeout(left, TimeUnit.MILLISECONDS);
    }
}
