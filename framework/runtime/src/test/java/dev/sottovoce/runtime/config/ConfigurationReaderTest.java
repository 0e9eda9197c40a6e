package dev.sottovoce.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.runtime.secret.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    private static final String PRODUCTION = """
        environment: production
        public-url: https://assistant.bank.example
        keys: {store: "env:STORE", pseudonyms: "env:PSEUDONYMS"}
        ledger: {checkpoint: {name: bank.example/ledger, key: "env:LEDGER"}}
        demo: {bank: false, sign-in: false}
        clients:
          alexa: {vendor: amazon, name: Amazon, secret: "env:ALEXA", redirects: ["https://a.example/r"], pkce: required, refresh: rotate}
        channels:
          alexa: {applications: [amzn1.ask.skill.1], locales: [en-GB], trust: vendor, speakers: true}
        """;
    private static final Map<String, String> SECRETS =
            Map.of("STORE", "s", "PSEUDONYMS", "p", "LEDGER", "l", "ALEXA", "a");

    @TempDir
    Path home;

    @Test
    void the_defaults_are_a_demo_on_this_machine() {
        var configuration = read("", Map.of());

        assertThat(configuration.environment()).isEqualTo(Environment.SANDBOX);
        assertThat(configuration.main()).isEqualTo(new Configuration.Listen("127.0.0.1", 8080));
        assertThat(configuration.isLoopback()).isTrue();
        assertThat(configuration.data()).isEqualTo(home.resolve(".sottovoce"));
        assertThat(configuration.channel("alexa")).isPresent();
    }

    @Test
    void generated_secrets_are_kept_for_the_next_start() {
        var first = read("", Map.of()).keys().store().reveal();

        assertThat(read("", Map.of()).keys().store().reveal()).isEqualTo(first);
        assertThat(Files.exists(home.resolve(".sottovoce/secrets/store"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SOTTOVOCE_PORT", "SOTTOVOCE_LISTEN_PORT"})
    void the_environment_overrides_the_file(String variable) {
        assertThat(read("listen: {port: 9000}", Map.of(variable, "9001")).main().port())
                .isEqualTo(9001);
    }

    @Test
    void a_list_is_overridden_by_commas() {
        var configuration = read("", Map.of("SOTTOVOCE_EGRESS_ORIGINS", "https://a.example, http://127.0.0.1:1"));

        assertThat(configuration.egressOrigins()).containsExactly("https://a.example", "http://127.0.0.1:1");
    }

    @Test
    void everything_wrong_is_reported_at_once_with_place_and_fix() {
        var problems = problems("""
            listen: {port: 99999, hots: x}
            guard: enforced
            public-url: http://bank.example
            keys: {store: my-secret}
            clients:
              alexa: {vendor: amazon, name: Amazon, secret: "env:NOPE", redirects: ["http://evil.example/"], pkce: optional, refresh: rotate}
            chanels: {}
            """);

        assertThat(problems)
                .anySatisfy(line -> assertThat(line).startsWith("listen.port: 99999 is out of range"))
                .anySatisfy(line -> assertThat(line).startsWith("listen.hots:").contains("did you mean host?"))
                .anySatisfy(line -> assertThat(line).startsWith("guard:").contains("did you mean enforce?"))
                .anySatisfy(line -> assertThat(line).startsWith("public-url:").contains("https"))
                .anySatisfy(line -> assertThat(line).startsWith("keys.store:").contains("file:PATH"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("clients.alexa.secret:").contains("NOPE"))
                .anySatisfy(line -> assertThat(line).startsWith("clients.alexa.redirects:"))
                .anySatisfy(line -> assertThat(line).startsWith("chanels:").contains("did you mean channels?"));
    }

    @Test
    void no_problem_repeats_a_secret_that_was_written_inline() {
        assertThat(problems("keys: {store: hunter2hunter2}")).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(problems("guard: enforce\nguard: observe\n")).anyMatch(line -> line.contains("YAML"));
    }

    @Test
    void production_starts_without_any_demo_part() {
        assertThat(read(PRODUCTION, SECRETS).environment()).isEqualTo(Environment.PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({
        "SOTTOVOCE_DEMO_BANK, true, demo.bank",
        "SOTTOVOCE_DEMO_SIGN_IN, true, demo.sign-in",
        "SOTTOVOCE_DEMO_CONSOLE, true, demo.console",
        "SOTTOVOCE_DEMO_FAULTS, true, demo.faults",
        "SOTTOVOCE_GUARD, observe, guard",
        "SOTTOVOCE_CLOCK, 2026-03-02T10:00:00Z, clock",
        "SOTTOVOCE_CHANNELS_ALEXA_TRUST, test, channels.alexa.trust",
        "SOTTOVOCE_CLIENTS_ALEXA_SECRET, demo:alexa, clients.alexa.secret",
        "SOTTOVOCE_KEYS_STORE, generated:store, keys.store",
        "SOTTOVOCE_LEDGER_CHECKPOINT_KEY, generated:ledger, ledger.checkpoint.key",
        "SOTTOVOCE_PUBLIC_URL, http://localhost:8080, public-url"
    })
    void production_refuses_each_demo_part_by_name(String variable, String value, String place) {
        var environment = new java.util.HashMap<>(SECRETS);
        environment.put(variable, value);

        var refused = catchThrowableOfType(ConfigurationException.class, () -> read(PRODUCTION, environment));

        assertThat(refused.problems()).singleElement().asString().startsWith(place + ":");
    }

    private List<String> problems(String yaml) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(yaml, Map.of()))
                .problems();
    }

    private Configuration read(String yaml, Map<String, String> environment) {
        return ConfigurationReader.read(
                Optional.of("sottovoce: 1\n" + yaml), environment, home, new Tokens(new Random(1)));
    }
}
