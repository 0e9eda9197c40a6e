package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.harness.proof.Books.AccountBook;
import dev.sottovoce.harness.proof.Scene.Turned;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Verdict.Stage;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets each mutant leak a balance through the whole way, with every layer of the guard and without each, and says what
 * stopped it, or what found it afterwards.
 */
public final class MutantsProof {
    private static final long SEED = 5;
    private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.forLanguageTag("es-ES"));

    private final Foundation foundation;
    private final House house;

    /** Of this bank. */
    public MutantsProof(Foundation foundation) {
        this.foundation = foundation;
        this.house = new House(foundation, Lines.Keys.make(foundation.random(), foundation.clock()));
    }

    /** Which part of the guard does not work. */
    public enum Without {
        NOTHING,
        EXPLAIN,
        VALUES,
        DETECTORS,
        ALL;

        private Set<Stage> stages() {
            return switch (this) {
                case NOTHING -> EnumSet.allOf(Stage.class);
                case EXPLAIN -> EnumSet.complementOf(EnumSet.of(Stage.EXPLAIN));
                case VALUES -> EnumSet.complementOf(EnumSet.of(Stage.VALUES));
                case DETECTORS -> EnumSet.complementOf(EnumSet.of(Stage.DETECTORS));
                case ALL -> EnumSet.noneOf(Stage.class);
            };
        }
    }

    /** What became of a leak. */
    public enum Fate {
        /** Nothing of it left. */
        STOPPED,
        /** It left, and the search for values finds it. */
        FOUND_BY_SEARCH,
        /** It left, and twins are told apart by it. */
        FOUND_BY_TWINS,
        /** It left unseen. */
        UNSEEN
    }

    /**
     * A mutant's row.
     *
     * @param fates by what was switched off
     */
    public record Row(String id, String what, Map<Without, Fate> fates) {
        /** Copies. */
        public Row {
            fates = Map.copyOf(fates);
        }
    }

    /** Every row, in order. */
    public Future<List<Row>> run() {
        Future<List<Row>> all = Future.succeededFuture(new ArrayList<>());
        for (Mutant mutant : Mutants.all()) {
            all = all.compose(rows -> row(mutant.id(), mutant.what(), without -> wire(mutant, without))
                    .map(row -> {
                        rows.add(row);
                        return rows;
                    }));
        }
        return all.compose(
                rows -> row("M18", "answer chosen by the value", this::choosing).map(row -> {
                    rows.add(row);
                    return rows;
                }));
    }

    private Future<Row> row(String id, String what, java.util.function.Function<Without, Future<Fate>> fate) {
        Future<Map<Without, Fate>> all = Future.succeededFuture(new TreeMap<>());
        for (Without without : Without.values()) {
            all = all.compose(so -> fate.apply(without).map(became -> {
                so.put(without, became);
                return so;
            }));
        }
        return all.map(fates -> new Row(id, what, fates));
    }

    private Future<Fate> wire(Mutant mutant, Without without) {
        return fate(
                mutant.line(),
                loot -> layers(without)
                        .with(loot.taking(foundation.skills()))
                        .through(channel -> new LeakyChannel(
                                channel,
                                message -> loot.minorUnits() == 0
                                        ? message
                                        : mutant.leak().apply(message, loot.minorUnits()))));
    }

    private Future<Fate> choosing(Without without) {
        return fate(
                Mutant.ALEXA,
                loot -> layers(without)
                        .with(loot.choosing(
                                foundation.skills(),
                                amount -> Reply.of(amount % 2 == 0 ? "what_else" : "anything_else"))));
    }

    private Future<Fate> fate(int line, java.util.function.Function<Loot, Layers> mutated) {
        Books one = books(4_831_729);
        Books other = books(4_856_132);
        return hold(line, mutated.apply(new Loot()), one)
                .compose(turns -> hold(line, mutated.apply(new Loot()), other).map(others -> {
                    if (turns.stream().anyMatch(MutantsProof::isStopped)) {
                        return Fate.STOPPED;
                    }
                    var traces = Traces.of(one, LOCALES);
                    boolean found = turns.stream()
                            .anyMatch(turned -> turned.captured().stream()
                                    .anyMatch(captured -> !traces.in(captured, turned.entries())
                                            .isEmpty()));
                    return found
                            ? Fate.FOUND_BY_SEARCH
                            : wire(turns).equals(wire(others)) ? Fate.UNSEEN : Fate.FOUND_BY_TWINS;
                }));
    }

    private static boolean isStopped(Turned turned) {
        return turned.entries().stream().anyMatch(entry -> entry.kind() == Disclosure.Kind.TRIP);
    }

    private static String wire(List<Turned> turns) {
        return String.join(
                "\n",
                turns.stream()
                        .flatMap(turned -> turned.captured().stream())
                        .map(Captured::wire)
                        .toList());
    }

    /** She asks twice: what is taken by one answer can leave with the next. */
    private Future<List<Turned>> hold(int line, Layers layers, Books books) {
        house.random().reseed(SEED);
        var seat = new Seat(0, 0, Locale.UK, true, false, false);
        var scene = new Scene(
                house,
                layers,
                house.lines().get(line),
                seat,
                books.customer(),
                new CanaryBank(books, CanaryBank.Mishaps.none()),
                () -> {});
        house.lines().get(line).link(seat, books.customer());
        var deciding = new Deciding(books.customer(), scene.vendor(), foundation.clock());
        var unused = scene.consents().append(deciding.everything(Form.ROUNDED, Form.EXACT, Room.PRIVATE));
        var saying = Saying.of("check_balance", "what is my balance");
        return scene.say(saying).compose(first -> scene.say(saying).map(second -> List.of(first, second)));
    }

    private static Books books(long available) {
        return new Books(
                new SubjectRef("mutant"),
                Locale.UK,
                Drawing.zone(Locale.UK),
                Currency.getInstance("GBP"),
                List.of(new AccountBook("a0", "holiday", "60161331926819", 7_777_121, available)),
                List.of(),
                List.of());
    }

    private Layers layers(Without without) {
        var policy = foundation.rules().policy();
        var bands = new HashMap<Currency, List<Long>>();
        policy.bands()
                .forEach((currency, edges) ->
                        bands.put(currency, Arrays.stream(edges).boxed().toList()));
        return Layers.of(foundation)
                .with(new EgressGuard(
                        foundation.rules().catalogue().messages().templates(),
                        new Acceptance(policy.roundingDigits(), bands),
                        without.stages()));
    }
}
