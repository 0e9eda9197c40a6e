package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.ledger.audit.Findings;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Stores;
import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Figures of the ledger on H2 in a file and on PostgreSQL: entries a second when 500 replies wait at a time, each of
 * one entry and of another customer, durable before each counts; how long verification takes; how long a proof is. The
 * first argument is how many entries, 1,000,000 when left out.
 */
final class LedgerFigures {
    private static final int AT_ONCE = 500;
    private static final int CUSTOMERS = 10_000;

    private final PrintStream out;
    private final int entries;

    LedgerFigures(PrintStream out, int entries) {
        this.out = out;
        this.entries = entries;
    }

    /** Prints the figures. */
    public static void main(String... arguments) throws Exception {
        var figures = new LedgerFigures(System.out, arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000);
        Path directory = Files.createTempDirectory("ledger-figures");
        boolean isRight;
        try {
            isRight = figures.print(
                            "H2 file", Database.inFile(directory.resolve("db").toString()), directory.resolve("h2"))
                    .isGood();
            try (var postgres = EmbeddedPostgres.start()) {
                isRight &= figures.print(
                                "PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), directory.resolve("pg"))
                        .isGood();
            }
        } finally {
            delete(directory);
        }
        System.exit(isRight ? 0 : 1);
    }

    /** Prints the figures of one database, and gives what its verification found. */
    Findings print(String name, String url, Path directory) throws Exception {
        try (var node = new LedgerNode(url, directory, Clock.systemUTC())) {
            int warmUp = entries / 5;
            write(node, warmUp);
            long start = System.nanoTime();
            write(node, entries - warmUp);
            say("%s: %,.0f entries/s, %d replies waiting at a time", name, (entries - warmUp) / since(start), AT_ONCE);
            Stores.done(node.checkpoints.make());
            start = System.nanoTime();
            Findings findings = node.verify();
            double seconds = since(start);
            say(
                    "%s: %,d entries verified in %.2f s (%s)",
                    name, findings.size(), seconds, findings.isGood() ? "right" : "WRONG");
            start = System.nanoTime();
            String proof = Stores.await(node.proving.prove(entries / 3)).orElseThrow();
            say(
                    "%s: a proof has %d hashes, made in %.2f s",
                    name, new JsonObject(proof).getJsonArray("path").size(), since(start));
            return findings;
        }
    }

    private static void write(LedgerNode node, int count) throws Exception {
        Deque<CompletionStage<Appended>> waiting = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            if (waiting.size() >= 2 * AT_ONCE) {
                for (int j = 0; j < AT_ONCE; j++) {
                    finish(waiting.remove());
                }
            }
            waiting.add(node.ledger.append(
                    List.of(Stores.told("about one thousand two hundred pounds")),
                    new SubjectRef("customer-" + i % CUSTOMERS),
                    "amazon",
                    0));
        }
        for (CompletionStage<Appended> last : waiting) {
            finish(last);
        }
    }

    private static void finish(CompletionStage<Appended> written) throws Exception {
        if (!(written.toCompletableFuture().get(1, TimeUnit.MINUTES) instanceof Appended.Written)) {
            throw new IllegalStateException("an entry was not written");
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
