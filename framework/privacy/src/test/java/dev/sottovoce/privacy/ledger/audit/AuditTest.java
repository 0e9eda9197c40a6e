package dev.sottovoce.privacy.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.EntryBytes;
import dev.sottovoce.privacy.ledger.checkpoint.Checkpoint;
import dev.sottovoce.privacy.ledger.checkpoint.NoteSigner;
import dev.sottovoce.privacy.ledger.tree.Tree;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final String NAME = "quiet-bank.example/ledger";
    private static final Instant TIME = Instant.parse("2026-03-02T10:00:07Z");
    private static final CustomerKey KEY = CustomerKey.of(new byte[32], new SubjectRef("anna"));
    private static final int SIZE = 5;

    private final NoteSigner signer = new NoteSigner(NAME, new byte[32]);
    private final EntryCheck check = new EntryCheck();
    private final List<StoredEntry> rows = rows("ten pounds");

    @Test
    void a_ledger_that_nobody_touched_is_right() {
        var findings = audit(rows);

        assertThat(findings.isGood()).isTrue();
        assertThat(findings.size()).isEqualTo(SIZE);
        assertThat(findings.checkpoints()).isEqualTo(2);
    }

    @Test
    void a_ledger_without_entries_is_right() {
        assertThat(new Audit(signer.key())
                        .end(0, Optional.of(Tree.EMPTY), List.of())
                        .isGood())
                .isTrue();
    }

    @Test
    void every_bit_of_every_entry_is_found_by_its_number() {
        everyBit(
                StoredEntry::json,
                (row, json) -> new StoredEntry(
                        row.seq(), row.millis(), json, row.leaf(), row.tag(), row.kind(), row.vendor()));
        everyBit(
                StoredEntry::leaf,
                (row, leaf) -> new StoredEntry(
                        row.seq(), row.millis(), row.json(), leaf, row.tag(), row.kind(), row.vendor()));
        everyBit(
                StoredEntry::tag,
                (row, tag) -> new StoredEntry(
                        row.seq(), row.millis(), row.json(), row.leaf(), tag, row.kind(), row.vendor()));
        everyBit(
                row -> utf8(row.kind()),
                (row, kind) -> new StoredEntry(
                        row.seq(), row.millis(), row.json(), row.leaf(), row.tag(), text(kind), row.vendor()));
        everyBit(
                row -> utf8(row.vendor()),
                (row, vendor) -> new StoredEntry(
                        row.seq(), row.millis(), row.json(), row.leaf(), row.tag(), row.kind(), text(vendor)));
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long flip = 1L << bit;
            assertNamed(
                    bit,
                    row -> new StoredEntry(
                            row.seq(),
                            row.millis() ^ flip,
                            row.json(),
                            row.leaf(),
                            row.tag(),
                            row.kind(),
                            row.vendor()));
        }
    }

    @Test
    void every_bit_of_a_checkpoint_is_found() {
        byte[] note = utf8(note(3));
        for (int bit = 0; bit < note.length * 8; bit++) {
            note[bit / 8] ^= (byte) (1 << bit % 8);
            var audit = new Audit(signer.key());
            audit.expect(3, text(note));
            audit.add(new EntryCheck().check(rows, 1, SIZE));
            assertThat(audit.end(SIZE, Optional.of(tree()), List.of()).faults())
                    .as("bit %s", bit)
                    .containsExactly(new Fault(Fault.Kind.UNSIGNED, 3));
            note[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void an_entry_that_was_written_anew_with_its_hash_is_found_by_the_checkpoint_after_it() {
        var changed = new ArrayList<>(rows);
        changed.set(1, rows("eleven pounds").get(1));

        assertThat(audit(changed).faults())
                .containsExactly(
                        new Fault(Fault.Kind.REWRITTEN, 3),
                        new Fault(Fault.Kind.REWRITTEN, SIZE),
                        new Fault(Fault.Kind.HEAD, SIZE));
    }

    @Test
    void a_missing_entry_is_named_at_either_end() {
        for (int missing = 0; missing < SIZE; missing++) {
            var cut = new ArrayList<>(rows);
            cut.remove(missing);

            assertThat(audit(cut).faults()).contains(new Fault(Fault.Kind.MISSING, missing + 1L));
        }
    }

    @Test
    void exchanged_entries_are_named() {
        var exchanged = new ArrayList<>(rows);
        exchanged.set(0, renumbered(rows.get(1), 1));
        exchanged.set(1, renumbered(rows.get(0), 2));

        assertThat(audit(exchanged).faults())
                .contains(new Fault(Fault.Kind.MISFILED, 1), new Fault(Fault.Kind.MISFILED, 2));
    }

    @Test
    void a_turn_that_is_no_handle_is_read_all_the_same() {
        var odd = entries("ten", "turn \"1\"");

        assertThat(new EntryCheck().check(odd, 1, SIZE).faults()).isEmpty();
    }

    private static StoredEntry renumbered(StoredEntry row, long seq) {
        return new StoredEntry(seq, row.millis(), row.json(), row.leaf(), row.tag(), row.kind(), row.vendor());
    }

    private void everyBit(Function<StoredEntry, byte[]> part, BiFunction<StoredEntry, byte[], StoredEntry> with) {
        int bits = part.apply(rows.get(2)).length * 8;
        for (int bit = 0; bit < bits; bit++) {
            int at = bit;
            assertNamed(bit, row -> {
                byte[] changed = part.apply(row).clone();
                changed[at / 8] ^= (byte) (1 << at % 8);
                return with.apply(row, changed);
            });
        }
    }

    private void assertNamed(int bit, UnaryOperator<StoredEntry> change) {
        var changed = new ArrayList<>(rows);
        changed.set(2, change.apply(rows.get(2)));
        var faults = check.check(changed, 1, SIZE).faults();
        // Asked first: a sentence for each of some ten thousand bits would take longer than the checks.
        if (faults.isEmpty() || faults.get(0).seq() != 3) {
            assertThat(faults).as("bit %s", bit).extracting(Fault::seq).startsWith(3L);
        }
    }

    private Findings audit(List<StoredEntry> stored) {
        var audit = new Audit(signer.key());
        audit.expect(3, note(3));
        audit.expect(SIZE, note(SIZE));
        audit.add(new EntryCheck().check(stored.subList(0, 2), 1, 2));
        audit.add(new EntryCheck().check(stored.subList(2, stored.size()), 3, SIZE));
        return audit.end(SIZE, Optional.of(tree()), List.of());
    }

    private Tree tree() {
        return tree(SIZE);
    }

    private Tree tree(int size) {
        return Tree.EMPTY.with(
                rows.subList(0, size).stream().map(StoredEntry::leaf).toList());
    }

    private String note(int size) {
        return signer.sign(new Checkpoint(NAME, size, tree(size).root()));
    }

    private static List<StoredEntry> rows(String words) {
        return entries(words, "bcdfghjk");
    }

    private static List<StoredEntry> entries(String words, String turn) {
        var bytes = new EntryBytes(new Random(7));
        return LongStream.rangeClosed(1, SIZE)
                .mapToObj(seq -> bytes.of(List.of(told(words, turn)), KEY, "amazon", seq, TIME)
                        .get(0))
                .map(entry -> new StoredEntry(
                        entry.seq(),
                        entry.time().toEpochMilli(),
                        entry.json(),
                        entry.leaf(),
                        KEY.tag(),
                        "TOLD",
                        "amazon"))
                .toList();
    }

    private static Disclosure told(String words, String turn) {
        var voice = new Decision.Voice(Factor.CONSENT, DataClass.BALANCE, Form.ROUNDED.level(), "");
        return new Disclosure(
                Disclosure.Kind.TOLD,
                Set.of(Surface.VOICE),
                Label.of(DataClass.BALANCE),
                Form.ROUNDED,
                "balance.one",
                "amount",
                "policy",
                new Decision(Form.ROUNDED, List.of(voice), voice),
                Optional.of("r1"),
                turn,
                Optional.of(new Image(Form.ROUNDED, "", words, words)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
