package dev.sottovoce.harness.proof;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Counts how much typical turns tell a vendor, in the bits of the ledger. */
public final class BitsProof {
    private static final List<Saying> TYPICAL = List.of(
            Saying.of("check_balance", "what is my balance"),
            Saying.of("spending", "how much did I spend"),
            Saying.of("transactions", "my last transactions"));
    private static final int CONVERSATIONS = 40;
    private static final int TURNS = 5;
    /** What an exact amount tells; a name or a date tells less, so this is what a naive bot tells at most. */
    private static final int EXACT_BITS = 27;

    private final Foundation foundation;
    private final House house;
    private final long seed;

    /** Of this bank. */
    public BitsProof(Foundation foundation, long seed) {
        this.foundation = foundation;
        this.house = new House(foundation, Lines.Keys.make(foundation.random(), foundation.clock()));
        this.seed = seed;
    }

    private enum Allowed {
        NAIVE,
        DEFAULT,
        SEALED
    }

    /**
     * Bits for each hundred turns: {@code naive} where every value that a reply tells would be told exactly,
     * {@code default} under the grants that the consent page proposes, {@code sealed} where the customer refused.
     */
    public Future<Map<String, Long>> run() {
        Future<Map<String, Long>> all = Future.succeededFuture(new LinkedHashMap<>());
        for (Allowed allowed : Allowed.values()) {
            all = all.compose(so -> bits(allowed).map(bits -> {
                so.put(allowed.name().toLowerCase(Locale.ROOT), bits * 100 / (CONVERSATIONS * TURNS));
                return so;
            }));
        }
        return all;
    }

    private Future<Long> bits(Allowed allowed) {
        var random = new SplittableRandom(seed);
        Future<Long> all = Future.succeededFuture(0L);
        for (int i = 0; i < CONVERSATIONS; i++) {
            Line line = house.lines().get(random.nextInt(house.lines().size()));
            var seat = new Seat(i, i, Locale.UK, false, false, false);
            var books = new Drawing(random)
                    .books(
                            new SubjectRef("typical-" + i),
                            Locale.UK,
                            LocalDate.now(foundation.clock()),
                            new Drawing.Size(2, 20, 2));
            var scene = new Scene(
                    house,
                    Layers.of(foundation),
                    line,
                    seat,
                    books.customer(),
                    new CanaryBank(books, CanaryBank.Mishaps.none()),
                    () -> {});
            line.link(seat, books.customer());
            decision(allowed, new Deciding(books.customer(), scene.vendor(), foundation.clock()))
                    .ifPresent(event -> {
                        var unused = scene.consents().append(event);
                    });
            for (int turn = 0; turn < TURNS; turn++) {
                Saying saying = TYPICAL.get((i + turn) % TYPICAL.size());
                all = all.compose(so -> scene.say(saying)
                        .map(turned -> so
                                + turned.entries().stream()
                                        .filter(entry -> !entry.voided())
                                        .mapToLong(entry -> bits(allowed, entry))
                                        .sum()));
            }
        }
        return all;
    }

    private static long bits(Allowed allowed, Disclosed entry) {
        boolean told = entry.kind() == Disclosure.Kind.TOLD && !entry.classes().contains("SAID");
        return told ? (allowed == Allowed.NAIVE ? EXACT_BITS : entry.bits()) : 0;
    }

    private static Optional<ConsentEvent> decision(Allowed allowed, Deciding deciding) {
        return Optional.of(
                allowed == Allowed.SEALED
                        ? deciding.refusal()
                        : deciding.everything(
                                allowed == Allowed.NAIVE ? Form.EXACT : Form.ROUNDED, Form.EXACT, Room.PRIVATE));
    }
}
