package dev.sottovoce.harness.proof;

import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.harness.proof.Scene.Turned;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A conversation drawn from a seed: who, where, what she owns, what she allows, what is said, what fails. The same seed
 * draws the same conversation; a shorter one is its beginning.
 */
final class Talk {
    private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.US, Locale.forLanguageTag("es-ES"));
    private static final int SEATS = 16;
    private static final int ONE_IN_FAULTS = 25;
    private static final int ONE_IN_WITHDRAWALS = 60;

    private final SplittableRandom random;
    private final Line line;
    private final Seat seat;
    private final Books books;
    private final Traces traces;
    private final Deciding deciding;
    private final Scene scene;
    private final Sayings sayings;
    private final List<String> said = new ArrayList<>();

    Talk(House house, Layers layers, long seed) {
        this.random = new SplittableRandom(seed);
        house.random().reseed(seed);
        var clock = house.foundation().clock();
        var customer = new SubjectRef("customer-" + Long.toUnsignedString(seed, 36));
        this.line = house.lines().get(random.nextInt(house.lines().size()));
        Locale locale = LOCALES.get(random.nextInt(LOCALES.size()));
        int account = random.nextInt(SEATS);
        this.seat =
                new Seat(account, account, locale, random.nextInt(3) > 0, random.nextBoolean(), random.nextInt(8) == 0);
        this.books = new Drawing(random).books(customer, locale, LocalDate.now(clock), Drawing.Size.drawn(random));
        this.traces = Traces.of(books, LOCALES);
        this.deciding = new Deciding(customer, line.channel().profile().vendor(), clock);
        this.scene = new Scene(
                house, layers, line, seat, customer, new CanaryBank(books, this::mishap), this::decidesOtherwise);
        this.sayings = new Sayings(house.foundation().rules().catalogue().intents(), random);
        line.link(seat, customer);
        deciding.any(random).ifPresent(this::decide);
    }

    /**
     * What one turn let out.
     *
     * @param told how many values the ledger says were told
     * @param seen in how many messages a value of the books was found, told or not: a search that finds nothing proves
     *     nothing
     * @param leaks what was not told
     */
    record Result(long told, long seen, List<String> leaks) {}

    /** One more turn. */
    Future<Result> turn() {
        Saying saying = sayings.next(books, seat.locale());
        said.add(saying.intent() + ": " + saying.text());
        return scene.say(saying).map(this::result);
    }

    private Result result(Turned turned) {
        var leaks = new ArrayList<String>();
        long seen = 0;
        for (Captured captured : turned.captured()) {
            if (traces.in(captured, List.of()).isEmpty()) {
                continue;
            }
            seen++;
            var what = traces.in(captured, turned.entries());
            if (!what.isEmpty()) {
                leaks.add(what + " left untold\n" + told() + "\n" + captured.wire());
            }
        }
        long told = turned.entries().stream()
                .filter(entry -> entry.kind() == Disclosure.Kind.TOLD && !entry.voided())
                .count();
        return new Result(told, seen, leaks);
    }

    private Optional<RuntimeException> mishap() {
        if (random.nextInt(ONE_IN_FAULTS) > 0) {
            return Optional.empty();
        }
        if (random.nextInt(3) > 0) {
            var failures = BankFailure.values();
            return Optional.of(new BankException(failures[random.nextInt(failures.length)]));
        }
        // A bank that breaks its word: its exceptions name what they should not.
        String value = books.accounts().isEmpty()
                ? "nothing"
                : books.accounts().get(0).number() + " holds "
                        + books.accounts().get(0).available();
        return Optional.of(new IllegalStateException("account " + value));
    }

    private void decidesOtherwise() {
        if (random.nextInt(ONE_IN_WITHDRAWALS) == 0) {
            decide(deciding.withdrawal());
        }
    }

    private void decide(ConsentEvent event) {
        var unused = scene.consents().append(event);
    }

    /** The conversation so far, as one would tell it. */
    String told() {
        return line.channel().profile().id() + " " + seat.locale().toLanguageTag() + ", "
                + books.accounts().size() + " accounts, " + books.movements().size() + " movements\n  user: "
                + String.join("\n  user: ", said);
    }
}
