package dev.sottovoce.app;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.ToldText;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.ledger.OpenLedger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger show}: the entries, without their values; or those of one customer, with them. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the entries, oldest first, one JSON object a line; no value stands in them.",
            "With --customer: what vendors were told about one customer, newest first, in the words they heard."
        })
final class LedgerShow implements Callable<Integer> {
    private static final int BATCH = 1000;

    @Mixin
    private LedgerAccess access = new LedgerAccess();

    @Option(names = "--customer", description = "A customer as the bank refers to her; in the demo by first name.")
    private @Nullable String customer;

    @Option(names = "--from", defaultValue = "1", description = "The first number.")
    private long from = 1;

    @Option(names = "--last", defaultValue = "100000", description = "How many at most.")
    private int most = 100_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        return access.with(ledger -> {
            Optional.ofNullable(customer)
                    .ifPresentOrElse(name -> printHistory(out, ledger, name), () -> printAll(out, ledger.entries()));
            out.flush();
            return 0;
        });
    }

    private void printHistory(PrintWriter out, OpenLedger ledger, String name) {
        Wait.on(ledger.entries().history(access.customer(name), most)).forEach(entry -> out.println(line(entry)));
    }

    private static String line(Disclosed entry) {
        return "%-8d %s  %-9s %-8s %-24s %-12s %-20s %s"
                .formatted(
                        entry.seq(),
                        entry.time(),
                        entry.voided() ? "VOIDED" : entry.kind(),
                        entry.vendor(),
                        String.join(",", entry.classes()),
                        entry.form(),
                        entry.surfaces().stream().sorted().map(Surface::word).collect(Collectors.joining(",")),
                        entry.told().map(ToldText::display).orElse(""))
                .stripTrailing();
    }

    private void printAll(PrintWriter out, DisclosureStore ledger) {
        long next = from;
        int left = most;
        List<Entry> entries = Wait.on(ledger.read(next, Math.min(BATCH, left)));
        while (!entries.isEmpty()) {
            entries.forEach(entry -> out.println(new String(entry.json(), StandardCharsets.UTF_8)));
            next = entries.get(entries.size() - 1).seq() + 1;
            left -= entries.size();
            entries = left > 0 ? Wait.on(ledger.read(next, Math.min(BATCH, left))) : List.of();
        }
    }
}
