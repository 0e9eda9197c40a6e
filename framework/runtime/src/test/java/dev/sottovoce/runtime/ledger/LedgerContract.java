package dev.sottovoce.runtime.ledger;

import static dev.sottovoce.runtime.store.Stores.CLOCK;
import static dev.sottovoce.runtime.store.Stores.await;
import static dev.sottovoce.runtime.store.Stores.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.ToldSince;
import dev.sottovoce.privacy.ledger.audit.Fault;
import dev.sottovoce.privacy.ledger.checkpoint.Notes;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on every database: its keys, its checkpoints and its verification. */
abstract class LedgerContract {
    private static final SubjectRef ANNA = new SubjectRef("anna");
    private static final SubjectRef BEN = new SubjectRef("ben");

    @TempDir
    Path directory;

    private String url;
    private LedgerNode node;

    /** The address of an empty database. */
    abstract String freshUrl();

    @BeforeEach
    void open() {
        url = freshUrl();
        node = new LedgerNode(url, directory, CLOCK, 4);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void another_node_reads_what_was_told() {
        node.tell("anna", "ten pounds");

        try (var other = new LedgerNode(url, directory, CLOCK)) {
            other.tell("anna", "twelve pounds");

            assertThat(told(other, ANNA)).containsExactly("twelve pounds", "ten pounds");
            assertThat(told(node, ANNA)).containsExactly("twelve pounds", "ten pounds");
        }
    }

    @Test
    void an_erased_customer_is_nobody_and_the_ledger_still_verifies() {
        node.tell("anna", "ten", "eleven");
        node.tell("ben", "twelve");

        done(node.erasure.erase(ANNA));

        assertThat(told(node, ANNA)).isEmpty();
        assertThat(await(node.ledger.toldTo(ANNA, "amazon"))).isEqualTo(ToldSince.nothing());
        assertThat(told(node, BEN)).containsExactly("twelve");
        assertThat(node.verify().isGood()).isTrue();
        assertThat(node.verify().size()).isEqualTo(3);
    }

    @Test
    void what_is_told_after_an_erasure_begins_a_new_history_on_every_node() {
        try (var other = new LedgerNode(url, directory, CLOCK)) {
            node.tell("anna", "ten");
            other.tell("anna", "eleven");
            done(node.erasure.erase(ANNA));

            other.tell("anna", "twelve");

            assertThat(told(node, ANNA)).containsExactly("twelve");
            assertThat(tags()).hasSize(2);
        }
    }

    @Test
    void a_copy_of_an_erased_key_from_before_opens_no_more() {
        node.tell("anna", "ten");
        node.tell("ben", "eleven");
        var copy = await(node.database.transaction(connection -> new Sql(connection)
                .one(
                        "SELECT " + SqlKeyVault.Wrapped.COLUMNS + " FROM ledger_key WHERE subject = 'anna'",
                        SqlKeyVault.Wrapped::read)
                .orElseThrow()));
        assertThat(node.wrapping.unwrap(copy.under(), copy.secret(), copy.bound()))
                .isPresent();

        done(node.erasure.erase(ANNA));
        done(node.erasure.finish());

        assertThat(node.wrapping.unwrap(copy.under(), copy.secret(), copy.bound()))
                .isEmpty();
        assertThat(directory.resolve("keys").toFile().list()).hasSize(1);
        assertThat(told(node, BEN)).containsExactly("eleven");
    }

    @Test
    void erasing_somebody_unknown_changes_nothing() {
        node.tell("anna", "ten");
        var before = directory.resolve("keys").toFile().list();

        done(node.erasure.erase(BEN));
        done(node.erasure.finish());

        assertThat(directory.resolve("keys").toFile().list()).isEqualTo(before);
        assertThat(told(node, ANNA)).containsExactly("ten");
    }

    @Test
    void the_keys_of_a_quarter_end_with_its_retention() {
        node.tell("anna", "long ago");
        var later = Clock.offset(CLOCK, Duration.ofDays(800));

        try (var then = new LedgerNode(url, directory, later)) {
            then.tell("anna", "now");
            assertThat(told(then, ANNA)).containsExactly("now", "long ago");

            done(then.erasure.retain());

            assertThat(told(then, ANNA)).containsExactly("now");
            assertThat(then.verify().isGood()).isTrue();
        }
    }

    @Test
    void a_quarter_within_its_retention_stays() {
        node.tell("anna", "ten");

        done(node.erasure.retain());

        assertThat(told(node, ANNA)).containsExactly("ten");
    }

    @Test
    void checkpoints_are_published_and_agree() throws IOException {
        node.tell("anna", "1", "2", "3");
        done(node.checkpoints.make());
        node.tell("anna", "4", "5");
        done(node.checkpoints.make());
        done(node.checkpoints.make());

        var published = Files.readString(directory.resolve("checkpoints"));
        var findings = node.verify(published);

        assertThat(Notes.split(published)).hasSize(2);
        assertThat(findings.isGood()).isTrue();
        assertThat(findings.checkpoints()).isEqualTo(4);
    }

    @Test
    void what_a_crash_kept_from_being_published_is_published_at_the_next_start() throws IOException {
        node.tell("anna", "1");
        done(node.checkpoints.make());
        var file = directory.resolve("checkpoints");
        var whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 10));

        try (var again = new LedgerNode(url, directory, CLOCK)) {
            done(again.checkpoints.make());
        }

        assertThat(Notes.split(Files.readString(file))
                        .get(Notes.split(Files.readString(file)).size() - 1))
                .isEqualTo(whole);
    }

    @Test
    void a_ledger_that_was_cut_does_not_match_what_was_published() throws IOException {
        node.tell("anna", "1", "2");
        done(node.checkpoints.make());
        var published = Files.readString(directory.resolve("checkpoints"));
        change("DELETE FROM ledger_checkpoint");
        change("DELETE FROM disclosure");
        change("UPDATE ledger_head SET size = 0, edge = NULL");

        assertThat(node.verify().isGood()).isTrue();
        assertThat(node.verify(published).faults()).containsExactly(new Fault(Fault.Kind.CUT, 2));
    }

    @Test
    void a_ledger_that_was_written_anew_does_not_match_what_was_published() throws IOException {
        node.tell("anna", "1", "2");
        done(node.checkpoints.make());
        var published = Files.readString(directory.resolve("checkpoints"));
        change("DELETE FROM ledger_checkpoint");
        change("DELETE FROM disclosure");
        change("UPDATE ledger_head SET size = 0, edge = NULL");
        node.tell("anna", "1", "3");

        assertThat(node.verify().isGood()).isTrue();
        assertThat(node.verify(published).faults()).containsExactly(new Fault(Fault.Kind.REWRITTEN, 2));
    }

    @Test
    void a_missing_entry_and_one_too_many_are_named() {
        node.tell("anna", "1", "2", "3");
        change("UPDATE ledger_head SET size = 2");
        change("DELETE FROM disclosure WHERE seq = 1");

        assertThat(node.verify().faults()).contains(new Fault(Fault.Kind.MISSING, 1), new Fault(Fault.Kind.SURPLUS, 3));
    }

    @Test
    void somebody_elses_checkpoints_are_refused() {
        node.tell("anna", "1");

        assertThatThrownBy(() -> node.verify("other\n1\nAAAA\n\n\u2014 other AAAAAAAA\n"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_is_proven_without_the_ledger() {
        node.tell("anna", "1", "2", "3", "4", "5", "6", "7");

        var proof = await(node.proving.prove(5)).orElseThrow();

        var key = node.checkpoints.key();
        assertThat(ProofText.check(proof, key))
                .hasValueSatisfying(entry -> assertThat(entry).contains("\"seq\":5"));
        assertThat(ProofText.check(proof.replace("amazon", "google"), key)).isEmpty();
        assertThat(ProofText.check(proof.replace("\"seq\" : 5", "\"seq\" : 6"), key))
                .isEmpty();
        assertThat(ProofText.check("{}", key)).isEmpty();
        assertThat(await(node.proving.prove(8))).isEmpty();
    }

    private static List<String> told(LedgerNode node, SubjectRef customer) {
        return await(node.ledger.history(customer, 100)).stream()
                .map(Disclosed::told)
                .map(told -> told.orElseThrow().display())
                .toList();
    }

    private Map<String, Long> tags() {
        return await(node.database.transaction(connection -> new Sql(connection)
                        .all(
                                "SELECT tag, COUNT(*) FROM disclosure GROUP BY tag",
                                row -> Map.entry(HexFormat.of().formatHex(row.getBytes(1)), row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private void change(String sql) {
        done(node.database.durable(connection -> new Sql(connection).change(sql)));
    }
}
