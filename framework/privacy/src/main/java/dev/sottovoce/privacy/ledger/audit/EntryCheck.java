package dev.sottovoce.privacy.ledger.audit;

import dev.sottovoce.privacy.ledger.EntryFiling;
import dev.sottovoce.privacy.ledger.tree.LeafHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks entries one by one. Not for several threads at once: each takes its own. */
public final class EntryCheck {
    private final LeafHash hash = new LeafHash();
    private final EntryFiling filing = new EntryFiling();

    /**
     * Entries that were checked.
     *
     * @param leaves the hash of each as it is now
     */
    public record Checked(List<byte[]> leaves, List<Fault> faults) {
        public Checked {
            leaves = List.copyOf(leaves);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks a range of entries.
     *
     * @param rows in the order of their numbers
     * @param first the number that comes first
     * @param last the number that comes last
     */
    public Checked check(List<StoredEntry> rows, long first, long last) {
        var leaves = new ArrayList<byte[]>(rows.size());
        var faults = new ArrayList<Fault>();
        long expected = first;
        for (StoredEntry row : rows) {
            expected = missing(expected, row.seq(), faults);
            byte[] leaf = hash.of(row.json());
            if (!Arrays.equals(leaf, row.leaf())) {
                faults.add(new Fault(Fault.Kind.CHANGED, row.seq()));
            } else if (!filing.isRight(row.json(), row.seq(), row.millis(), row.tag(), row.kind(), row.vendor())) {
                faults.add(new Fault(Fault.Kind.MISFILED, row.seq()));
            }
            leaves.add(leaf);
            expected++;
        }
        var unused = missing(expected, last + 1, faults);
        return new Checked(leaves, faults);
    }

    private static long missing(long expected, long present, List<Fault> faults) {
        for (long seq = expected; seq < present && faults.size() < Audit.MOST_FAULTS; seq++) {
            faults.add(new Fault(Fault.Kind.MISSING, seq));
        }
        return Math.max(expected, present);
    }
}
