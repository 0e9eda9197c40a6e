package dev.sottovoce.runtime.ledger;

import static dev.sottovoce.runtime.store.Stores.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any moment, again and again, has told nothing that the ledger does not know. */
abstract class CrashContract {
    /** More by {@code -Dsottovoce.kills=100}. */
    private static final int KILLS = Integer.getInteger("sottovoce.kills", 3);

    private static final int MOST_BYTES_BEFORE_A_KILL = 100_000;

    @TempDir
    Path directory;

    abstract String freshUrl();

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void no_byte_leaves_without_its_entry_wherever_the_process_dies() throws Exception {
        long seed = System.nanoTime();
        System.Logger log = System.getLogger(CrashContract.class.getName());
        log.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        var random = new SplittableRandom(seed);
        var url = freshUrl();
        Map<Long, String> left = new HashMap<>();

        for (int kill = 0; kill < KILLS; kill++) {
            left.putAll(leftUntilKilled(url, random.nextInt(MOST_BYTES_BEFORE_A_KILL)));

            try (var node = new LedgerNode(url, directory, Clock.systemUTC())) {
                await(node.checkpoints.make());
                var findings = node.verify(Files.readString(directory.resolve("checkpoints")));
                assertThat(findings.faults())
                        .as("after %s kills, seed %s", kill + 1, seed)
                        .isEmpty();
                assertThat(known(node)).as("seed %s", seed).containsAllEntriesOf(left);
            }
        }
        assertThat(left).isNotEmpty();
    }

    /** What the vendor got: whole lines only, a torn one is nothing that can be read. */
    private Map<Long, String> leftUntilKilled(String url, int most) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestlessWriter.class.getName(),
                        url,
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var left = new StringBuilder();
        boolean isKilled = false;
        try (var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int unit = output.read(); unit >= 0; unit = output.read()) {
                left.append((char) unit);
                if (left.length() > most) {
                    // Through its handle: what it has written before stays readable.
                    isKilled = isKilled || process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(isKilled).isTrue();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var told = new HashMap<Long, String>();
        left.substring(0, left.lastIndexOf("\n") + 1)
                .lines()
                .filter(line -> line.matches("\\d+ \\S+"))
                .forEach(line -> {
                    var parts = List.of(line.split(" ", -1));
                    told.put(Long.valueOf(parts.get(0)), parts.get(1));
                });
        return told;
    }

    private static Map<Long, String> known(LedgerNode node) {
        var known = new HashMap<Long, String>();
        IntStream.range(0, 7)
                .mapToObj(i -> new SubjectRef("customer-" + i))
                .flatMap(customer -> await(node.ledger.history(customer, 1_000_000)).stream())
                .forEach((Disclosed entry) ->
                        known.put(entry.seq(), entry.told().orElseThrow().display()));
        return known;
    }
}
