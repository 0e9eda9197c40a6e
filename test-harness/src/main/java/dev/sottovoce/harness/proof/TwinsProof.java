package dev.sottovoce.harness.proof;

import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Rendering;
import dev.sottovoce.privacy.guard.VendorSeals;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Holds the same conversation for two customers whom a vendor may not tell apart, and compares every byte, in order:
 * bodies, headers, addresses, how many there are and how long. It needs no list of what must not leave, and so finds
 * what nobody thought of: hashes, sizes, branches, the order of things.
 */
public final class TwinsProof {
    private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.US, Locale.forLanguageTag("es-ES"));
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int TURNS = 10;
    private static final int ONE_IN_FAULTS = 15;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final Foundation foundation;
    private final Layers layers;
    private final long seed;

    /** A proof of this bank; the same seed draws the same twins. */
    public TwinsProof(Foundation foundation, long seed) {
        this(foundation, Layers.of(foundation), seed);
    }

    TwinsProof(Foundation foundation, Layers layers, long seed) {
        this.foundation = foundation;
        this.layers = layers;
        this.seed = seed;
    }

    /** In what a pair may differ. */
    public enum Kind {
        /** In everything: the customer refused. */
        REFUSED,
        /** In everything: she never decided. */
        UNDECIDED,
        /** In everything: the vendor is told nothing for now. */
        SEALED,
        /** In everything: others can hear. */
        OVERHEARD,
        /** In how much is in the accounts, below the rounding, and in all that is sensitive. */
        ROUNDED_BALANCES,
        /** In the amounts of payments too. */
        ROUNDED_PAYMENTS,
        /** In how much is in the accounts, within a band. */
        BAND_BALANCES,
        BAND_PAYMENTS;

        boolean isStrange() {
            return this.compareTo(ROUNDED_BALANCES) < 0;
        }

        boolean isRounded() {
            return this == ROUNDED_BALANCES || this == ROUNDED_PAYMENTS;
        }

        boolean isPayments() {
            return this == ROUNDED_PAYMENTS || this == BAND_PAYMENTS;
        }
    }

    /**
     * What came out.
     *
     * @param differences each with its conversation and both sides; empty when nobody can tell any twins apart
     */
    public record Outcome(long pairs, long turns, List<String> differences) {
        /** Copies. */
        public Outcome {
            differences = List.copyOf(differences);
        }
    }

    /** Compares so many pairs; stops at the first that differ. */
    public Future<Outcome> run(int pairs) {
        var house = new House(foundation, Lines.Keys.make(foundation.random(), foundation.clock()));
        return next(house, 0, pairs);
    }

    private Future<Outcome> next(House house, int done, int pairs) {
        if (done == pairs) {
            return Future.succeededFuture(new Outcome(pairs, (long) pairs * TURNS, List.of()));
        }
        Future<Optional<String>> compared = compare(house, seed + STEP * (done + 1), KINDS.get(done % KINDS.size()));
        return compared.compose(difference -> difference
                .map(found -> Future.succeededFuture(new Outcome(done + 1L, (done + 1L) * TURNS, List.of(found))))
                // A new turn of the event loop, or a long row of them would be one deep call.
                .orElseGet(() -> breath().compose(any -> next(house, done + 1, pairs))));
    }

    private Future<Void> breath() {
        io.vertx.core.Promise<Void> promise = io.vertx.core.Promise.promise();
        foundation.vertx().runOnContext(promise::complete);
        return promise.future();
    }

    /** The difference, when there is one. */
    Future<Optional<String>> compare(House house, long own, Kind kind) {
        var random = new SplittableRandom(own);
        // What is written is read by one person; only a voice is overheard, and the first line is one.
        Line line = house.lines()
                .get(kind == Kind.OVERHEARD ? 0 : random.nextInt(house.lines().size()));
        Locale locale = LOCALES.get(random.nextInt(LOCALES.size()));
        var seat = new Seat(
                random.nextInt(16),
                random.nextInt(16),
                locale,
                kind != Kind.OVERHEARD && random.nextBoolean(),
                random.nextBoolean(),
                false);
        var customer = new SubjectRef("twin");
        var policy = layers.policy();
        var twins = new Twins(
                random,
                new Rendering(policy.roundingDigits(), bands(policy)),
                customer,
                locale,
                LocalDate.now(foundation.clock()));
        Form money = kind.isRounded() ? Form.ROUNDED : Form.BAND;
        var pair = kind.isStrange() ? twins.strangers() : twins.alike(money, kind.isPayments());
        Books heard = kind.isStrange() ? twins.strangers().one() : pair.one();
        var sayings = new ArrayList<Saying>();
        var drawn = new Sayings(foundation.rules().catalogue().intents(), random);
        while (sayings.size() < TURNS) {
            Saying saying = drawn.next(heard, locale);
            // Sums of amounts that look alike need not look alike.
            boolean sums = saying.intent().equals("spending") || saying.intent().equals("follow_up");
            if (!kind.isPayments() || !sums) {
                sayings.add(saying);
            }
        }
        var faults =
                sayings.stream().map(any -> random.nextInt(ONE_IN_FAULTS) == 0).toList();
        var play = new Play(house, line, seat, kind, own, sayings, faults);
        return play.hold(pair.one()).compose(one -> play.hold(pair.other()).map(other -> difference(play, one, other)));
    }

    private static Optional<String> difference(Play play, List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Optional.of(play.kind() + " twins differ at "
                        + play.line().channel().profile().id() + " "
                        + play.seat().locale().toLanguageTag() + ", conversation " + play.own() + "\n"
                        + said(play.sayings().subList(0, i + 1)) + "\n--- one\n" + one.get(i) + "\n--- the other\n"
                        + other.get(i));
            }
        }
        return Optional.empty();
    }

    private static String said(List<Saying> sayings) {
        return String.join(
                "\n", sayings.stream().map(saying -> "  user: " + saying.text()).toList());
    }

    /** A conversation that can be held with anybody. */
    private final class Play {
        private final House house;
        private final Line line;
        private final Seat seat;
        private final Kind kind;
        private final long own;
        private final List<Saying> sayings;
        private final List<Boolean> faults;

        Play(House house, Line line, Seat seat, Kind kind, long own, List<Saying> sayings, List<Boolean> faults) {
            this.house = house;
            this.line = line;
            this.seat = seat;
            this.kind = kind;
            this.own = own;
            this.sayings = sayings;
            this.faults = faults;
        }

        Line line() {
            return line;
        }

        Seat seat() {
            return seat;
        }

        Kind kind() {
            return kind;
        }

        long own() {
            return own;
        }

        List<Saying> sayings() {
            return sayings;
        }

        /** What the vendor gets, turn by turn. */
        Future<List<String>> hold(Books books) {
            house.random().reseed(own);
            boolean[] down = new boolean[1];
            var bank = new CanaryBank(
                    books, () -> down[0] ? Optional.of(new BankException(BankFailure.BANK_DOWN)) : Optional.empty());
            VendorSeals seals = kind == Kind.SEALED ? vendor -> true : layers.seals();
            var scene = new Scene(house, layers.sealing(seals), line, seat, books.customer(), bank, () -> {});
            line.link(seat, books.customer());
            decision(new Deciding(books.customer(), scene.vendor(), foundation.clock()))
                    .ifPresent(event -> {
                        var unused = scene.consents().append(event);
                    });
            Future<List<String>> all = Future.succeededFuture(new ArrayList<>());
            for (int i = 0; i < sayings.size(); i++) {
                int turn = i;
                all = all.compose(so -> {
                    down[0] = faults.get(turn);
                    // What is drawn for the bank's own page, and seen there only, may not shift the next turn.
                    house.random().reseed(own + turn);
                    return scene.say(sayings.get(turn)).map(turned -> {
                        so.add(String.join(
                                "\n",
                                turned.captured().stream().map(Captured::wire).toList()));
                        return so;
                    });
                });
            }
            return all;
        }

        private Optional<ConsentEvent> decision(Deciding deciding) {
            return switch (kind) {
                case REFUSED -> Optional.of(deciding.refusal());
                case UNDECIDED -> Optional.empty();
                case SEALED -> Optional.of(deciding.everything(Form.EXACT, Room.PRIVATE));
                case OVERHEARD -> Optional.of(deciding.everything(Form.EXACT, Room.SHARED));
                case ROUNDED_BALANCES, ROUNDED_PAYMENTS ->
                    Optional.of(deciding.everything(Form.ROUNDED, Form.EXACT, Room.PRIVATE));
                case BAND_BALANCES, BAND_PAYMENTS ->
                    Optional.of(deciding.everything(Form.BAND, Form.EXACT, Room.PRIVATE));
            };
        }
    }

    private static Map<Currency, List<Long>> bands(Policy policy) {
        var bands = new HashMap<Currency, List<Long>>();
        policy.bands()
                .forEach((currency, edges) ->
                        bands.put(currency, Arrays.stream(edges).boxed().toList()));
        return bands;
    }
}
