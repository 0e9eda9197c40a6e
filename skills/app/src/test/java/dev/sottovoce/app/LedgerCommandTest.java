package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.ledger.OpenLedger;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.runtime.store.Sql;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's commands over a small ledger. */
class LedgerCommandTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path directory;

    private Path config;
    private Configuration configuration;

    private record Run(int code, String output) {}

    @BeforeEach
    void write() throws IOException {
        config = directory.resolve("config.yaml");
        Files.writeString(config, "sottovoce: 1\ndata: " + directory + "\n");
        configuration = Settings.read(Optional.of(config), Map.of());
        Vertx vertx = Vertx.vertx();
        OpenLedger ledger = Wait.on(
                OpenLedger.open(vertx, Sottovoce.databaseUrl(configuration), configuration, CLOCK, new SecureRandom()));
        for (String words : List.of("ten pounds", "eleven pounds", "twelve pounds")) {
            var unused = Wait.on(
                    ledger.entries().append(List.of(told(words)), new SubjectRef("demo-customer-anna"), "amazon", 0));
        }
        Wait.on(ledger.checkpoints().make());
        Wait.on(ledger.close());
        Wait.on(vertx.close());
    }

    @Test
    void entries_are_shown_without_values() {
        var run = run("show");

        assertThat(run.code()).isZero();
        assertThat(run.output().lines()).hasSize(3).allMatch(line -> line.contains("\"kind\":\"TOLD\""));
        assertThat(run.output()).doesNotContain("pounds");
    }

    @Test
    void a_customers_entries_are_shown_as_they_were_told() {
        var run = run("show", "--customer", "anna");

        assertThat(run.output().lines()).hasSize(3).first().asString().contains("BALANCE", "rounded", "twelve pounds");
        assertThat(run("show", "--customer", "ben").output()).isEmpty();
    }

    @Test
    void a_ledger_that_is_right_verifies_also_against_what_was_published() {
        var run = run("verify", "--witness", directory.resolve("checkpoints").toString());

        assertThat(run.code()).isZero();
        assertThat(run.output())
                .contains("The ledger is right: 3 entries, 2 checkpoints compared.", "quiet-bank.example/ledger+");
    }

    @Test
    void an_entry_that_was_changed_is_named() {
        change("UPDATE disclosure SET vendor = 'google' WHERE seq = 2");

        var run = run("verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("WRONG: entry 2 is filed under");
    }

    @Test
    void a_proof_is_checked_without_the_ledger() throws IOException {
        var proof = directory.resolve("proof");
        assertThat(run("prove", "2", "--out", proof.toString()).code()).isZero();
        var key = run("verify")
                .output()
                .lines()
                .filter(line -> line.startsWith("key "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        change("DELETE FROM disclosure");

        var run = run("verify", "--proof", proof.toString(), "--key", key);
        Files.writeString(proof, Files.readString(proof).replace("amazon", "google"));
        var forged = run("verify", "--proof", proof.toString(), "--key", key);

        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("The proof is right", "\"seq\":2");
        assertThat(forged.code()).isEqualTo(1);
    }

    private Run run(String... arguments) {
        var all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", config.toString()));
        var text = new StringWriter();
        int code = Main.run(all.toArray(String[]::new), new PrintWriter(text, true));
        return new Run(code, text.toString());
    }

    private void change(String sql) {
        Vertx vertx = Vertx.vertx();
        Database database = Wait.on(Database.open(vertx, Sottovoce.databaseUrl(configuration), CLOCK));
        var unused = Wait.on(database.durable(connection -> new Sql(connection).change(sql)));
        Wait.on(database.close());
        Wait.on(vertx.close());
    }

    private static Disclosure told(String words) {
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
                "turn",
                Optional.of(new Image(Form.ROUNDED, "", words, words)));
    }
}
