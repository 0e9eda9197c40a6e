package dev.sottovoce.runtime.config;

import dev.sottovoce.runtime.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the ledger of disclosures is kept.
 *
 * @param keys the directory of the keys under which customers' keys are wrapped
 * @param name which ledger its checkpoints speak of, such as {@code bank.example/ledger}
 * @param key of what its checkpoints are signed with
 * @param every a checkpoint is due after so many entries
 * @param after and after this time when there were fewer
 * @param published the second place of the checkpoints, a file that only grows
 */
public record LedgerSettings(Path keys, String name, Secret key, int every, Duration after, Path published) {}
