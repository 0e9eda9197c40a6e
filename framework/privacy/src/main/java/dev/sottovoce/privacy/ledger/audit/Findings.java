package dev.sottovoce.privacy.ledger.audit;

import java.util.Base64;
import java.util.List;

/**
 * What an audit has found.
 *
 * @param size how many entries there are
 * @param root of their tree, in base64
 * @param checkpoints how many checkpoints were compared
 * @param faults at most a hundred; none when the ledger is what was written
 */
public record Findings(long size, String root, long checkpoints, List<Fault> faults) {
    public Findings {
        faults = List.copyOf(faults);
    }

    Findings(long size, byte[] root, long checkpoints, List<Fault> faults) {
        this(size, Base64.getEncoder().encodeToString(root), checkpoints, faults);
    }

    /** Whether the ledger is what was written. */
    public boolean isGood() {
        return faults.isEmpty();
    }
}
