package dev.sottovoce.runtime.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.runtime.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the figures can be taken; their size is looked at where nothing else runs. */
class LedgerFiguresTest {
    @TempDir
    Path directory;

    @Test
    void figures_are_taken() throws Exception {
        var out = new ByteArrayOutputStream();
        var figures = new LedgerFigures(new PrintStream(out, true, StandardCharsets.UTF_8), 2_500);

        var findings =
                figures.print("H2", Database.inFile(directory.resolve("db").toString()), directory);

        assertThat(findings.isGood()).isTrue();
        assertThat(findings.size()).isEqualTo(2_500);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("entries/s", "verified in", "a proof has");
    }
}
