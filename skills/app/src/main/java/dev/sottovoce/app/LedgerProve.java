package dev.sottovoce.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger prove}: shows that an entry is in the ledger to somebody who has only a checkpoint's key. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a proof that an entry is in the ledger: the entry, its way to the root, and a signed checkpoint.",
            "'ledger verify --proof FILE --key KEY' checks it without the ledger."
        })
final class LedgerProve implements Callable<Integer> {
    @Mixin
    private LedgerAccess access = new LedgerAccess();

    @Parameters(paramLabel = "SEQ", description = "The number of the entry.")
    private long seq;

    @Option(names = "--out", description = "A file for the proof; printed when left out.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        String proof = access.with(ledger -> Wait.on(ledger.proving().prove(seq)))
                .orElseThrow(() -> new IllegalArgumentException("the ledger has no entry " + seq));
        Optional.ofNullable(file).ifPresentOrElse(path -> write(path, proof), () -> out.println(proof));
        out.flush();
        return 0;
    }

    private static void write(Path path, String proof) {
        try {
            Files.writeString(path, proof + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(path + " cannot be written; check its directory and rights", unwritable);
        }
    }
}
