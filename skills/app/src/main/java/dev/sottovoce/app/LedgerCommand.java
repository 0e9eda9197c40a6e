package dev.sottovoce.app;

import picocli.CommandLine.Command;

/** {@code ledger}: reads, checks and proves what vendors were told. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Reads and checks the ledger of disclosures, and proves single entries.",
        subcommands = {LedgerShow.class, LedgerVerify.class, LedgerProve.class})
final class LedgerCommand {}
