package dev.sottovoce.privacy.ledger.audit;

import dev.sottovoce.privacy.ledger.checkpoint.Checkpoint;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.privacy.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One pass over a ledger: it grows the tree from the entries and compares it with every checkpoint on the way. As all
 * roots come from the same entries, checkpoints that agree with them are consistent with each other. Not for several
 * threads at once.
 */
public final class Audit {
    static final int MOST_FAULTS = 100;

    private final NoteKey key;
    private final TreeMap<Long, List<Checkpoint>> ahead = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Tree tree = Tree.EMPTY;
    private long met;

    /** @param key of the ledger's signer */
    public Audit(NoteKey key) {
        this.key = key;
    }

    /**
     * Expects the ledger to agree with a checkpoint. To be called before the entries.
     *
     * @param size what the note is kept under
     */
    public void expect(long size, String note) {
        Optional<Checkpoint> signed = signed(note);
        if (signed.isEmpty() || signed.get().size() != size) {
            add(new Fault(Fault.Kind.UNSIGNED, size));
        } else {
            ahead.computeIfAbsent(size, any -> new ArrayList<>()).add(signed.get());
        }
    }

    /**
     * Expects the ledger to agree with a published checkpoint, and says of what size it is; empty when it is not ours.
     */
    public Optional<Long> expect(String note) {
        Optional<Checkpoint> signed = signed(note);
        signed.ifPresent(checkpoint -> expect(checkpoint.size(), note));
        return signed.map(Checkpoint::size);
    }

    /** The next entries. */
    public void add(EntryCheck.Checked entries) {
        entries.faults().forEach(this::add);
        int from = 0;
        while (from < entries.leaves().size()) {
            long next = ahead.isEmpty() ? Long.MAX_VALUE : ahead.firstKey();
            int to = (int) Math.min(entries.leaves().size(), from + Math.max(1, next - tree.size()));
            tree = tree.with(entries.leaves().subList(from, to));
            from = to;
            meet();
        }
    }

    /**
     * All entries up to the head were there.
     *
     * @param size how many entries the ledger says it has
     * @param head what it says of their tree; empty when that is damaged
     * @param surplus numbers of entries beyond it
     */
    public Findings end(long size, Optional<Tree> head, List<Long> surplus) {
        ahead.keySet().forEach(more -> add(new Fault(Fault.Kind.CUT, more)));
        surplus.forEach(seq -> add(new Fault(Fault.Kind.SURPLUS, seq)));
        if (faults.stream().noneMatch(Fault::isOfTheTree)
                && !head.map(this::isSame).orElse(false)) {
            add(new Fault(Fault.Kind.HEAD, size));
        }
        return new Findings(tree.size(), tree.root(), met, faults);
    }

    /** The edges, not only the roots: from the edge the tree grows. */
    private boolean isSame(Tree head) {
        return head.size() == tree.size()
                && Arrays.deepEquals(head.edge().toArray(), tree.edge().toArray());
    }

    private void meet() {
        while (!ahead.isEmpty() && ahead.firstKey() <= tree.size()) {
            var reached = ahead.pollFirstEntry();
            met += reached.getValue().size();
            // After a wrong entry every root is another one, which says nothing new.
            if (faults.stream().noneMatch(Fault::isOfTheTree)) {
                byte[] root = tree.root();
                reached.getValue().stream()
                        .filter(checkpoint -> !checkpoint.hasRoot(root))
                        .forEach(checkpoint -> add(new Fault(Fault.Kind.REWRITTEN, checkpoint.size())));
            }
        }
    }

    private Optional<Checkpoint> signed(String note) {
        return key.open(note)
                .flatMap(Checkpoint::parse)
                .filter(checkpoint -> checkpoint.origin().equals(key.name()));
    }

    private void add(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
