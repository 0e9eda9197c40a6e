package dev.sottovoce.app;

import dev.sottovoce.privacy.ledger.audit.Fault;
import dev.sottovoce.privacy.ledger.audit.Findings;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.runtime.ledger.ProofText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger verify}: checks every byte, or one proof. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes every hash of the ledger and compares it with every checkpoint; names what is wrong.",
            "With --proof and --key: checks one proof, without the ledger."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:what was checked is right", "1:it is not"})
final class LedgerVerify implements Callable<Integer> {
    private static final long PROGRESS_EVERY = 100_000;

    @Mixin
    private LedgerAccess access = new LedgerAccess();

    @Option(names = "--witness", description = "A file of published checkpoints, which the ledger has to agree with.")
    private @Nullable Path witness;

    @Option(names = "--proof", description = "A file that 'ledger prove' wrote.")
    private @Nullable Path proof;

    @Option(
            names = "--key",
            description = "With --proof: the ledger's verifier key, name+id+base64, as 'ledger verify' prints it.")
    private @Nullable String key;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        int code = Optional.ofNullable(proof)
                .map(file -> checkProof(out, Settings.content(file)))
                .orElseGet(() -> checkLedger(out));
        out.flush();
        return code;
    }

    private int checkProof(PrintWriter out, String text) {
        var signer = NoteKey.parse(Optional.ofNullable(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a proof is checked with the ledger's key: add --key name+id+base64")));
        Optional<String> entry = ProofText.check(text, signer);
        out.println(entry.map(json -> "The proof is right. The ledger " + signer.name() + " contains:\n" + json)
                .orElse("The proof is WRONG: this entry is not shown to be in the ledger of this key."));
        return entry.isPresent() ? 0 : 1;
    }

    private int checkLedger(PrintWriter out) {
        Optional<String> published = Optional.ofNullable(witness).map(Settings::content);
        return access.with(ledger -> {
            var progress = new Progress(out);
            Findings findings = Wait.on(ledger.verification().run(published, progress::at));
            print(out, findings, ledger.checkpoints().key());
            return findings.isGood() ? 0 : 1;
        });
    }

    private static void print(PrintWriter out, Findings findings, NoteKey key) {
        findings.faults().stream().map(Fault::text).forEach(text -> out.println("WRONG: " + text));
        out.println((findings.isGood() ? "The ledger is right: " : "The ledger is WRONG: ") + findings.size()
                + " entries, " + findings.checkpoints() + " checkpoints compared.");
        out.println("root  " + findings.root());
        out.println("key   " + key.text());
    }

    /** A line now and then, for ledgers that take a while. */
    private static final class Progress {
        private final PrintWriter out;
        private long said;

        Progress(PrintWriter out) {
            this.out = out;
        }

        synchronized void at(long done) {
            if (done - said >= PROGRESS_EVERY) {
                said = done;
                out.println("  " + done + " entries checked ...");
                out.flush();
            }
        }
    }
}
