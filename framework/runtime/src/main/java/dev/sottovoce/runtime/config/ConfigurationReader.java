package dev.sottovoce.runtime.config;

import dev.sottovoce.runtime.config.Configuration.Demo;
import dev.sottovoce.runtime.config.Configuration.Keys;
import dev.sottovoce.runtime.config.Configuration.Listen;
import dev.sottovoce.runtime.secret.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration: the built-in defaults, over them a file, over both the environment. */
public final class ConfigurationReader {
    private static final int MAX_PORT = 65_535;
    private static final int MOST_BETWEEN_CHECKPOINTS = 1_000_000;

    private final Map<String, String> environment;
    private final Path home;
    private final Tokens tokens;
    private final Problems problems = new Problems();

    private ConfigurationReader(Map<String, String> environment, Path home, Tokens tokens) {
        this.environment = Aliases.resolved(environment);
        this.home = home;
        this.tokens = tokens;
    }

    /**
     * Reads a configuration.
     *
     * @param file YAML; empty for the defaults alone
     * @param environment the process's variables
     * @param home what {@code ~} stands for
     * @throws ConfigurationException with everything that is wrong
     */
    public static Configuration read(Optional<String> file, Map<String, String> environment, Path home, Tokens tokens) {
        return new ConfigurationReader(environment, home, tokens).read(file);
    }

    /** The commented defaults, as a starting point for a file of one's own. */
    public static String defaults() {
        return YamlTree.resource("/dev/sottovoce/runtime/config/default.yaml");
    }

    private Configuration read(Optional<String> file) {
        var tree =
                YamlTree.over(YamlTree.parse(defaults(), problems), file.map(text -> YamlTree.parse(text, problems)));
        var root = new Section("", tree, environment, problems);
        var version = root.text("sottovoce");
        if (!version.equals("1")) {
            problems.add("sottovoce", "is not 1; this program reads version 1 of the file");
        }
        var kind = root.word(
                "environment",
                Map.of("sandbox", Environment.SANDBOX, "production", Environment.PRODUCTION),
                Environment.PRODUCTION);
        var data = path(root.text("data"));
        var secrets = new SecretReferences(data, environment, tokens, kind == Environment.PRODUCTION, problems);
        var configuration = new Configuration(
                kind,
                root.word(
                        "guard", Map.of("enforce", GuardMode.ENFORCE, "observe", GuardMode.OBSERVE), GuardMode.ENFORCE),
                listen(root.section("listen")),
                listen(root.section("management")),
                publicUrl(root),
                data,
                root.optional("database").orElse(""),
                root.optional("policy").map(this::path),
                keys(root.section("keys"), secrets),
                ledger(root.section("ledger"), data, secrets),
                demo(root.section("demo")),
                clock(root),
                root.parsed("stop-patience", Duration::parse, "PT10S", Duration.ofSeconds(10)),
                clients(root, secrets),
                channels(root),
                origins(root.section("egress")));
        root.nothingElse();
        ProductionRules.check(configuration, problems);
        if (!problems.lines().isEmpty()) {
            throw new ConfigurationException(problems.lines());
        }
        return configuration;
    }

    private Listen listen(Section section) {
        var listen = new Listen(section.text("host"), section.number("port", 0, MAX_PORT));
        section.nothingElse();
        return listen;
    }

    private URI publicUrl(Section root) {
        var none = URI.create("https://localhost");
        var url = root.parsed("public-url", URI::create, "https://assistant.bank.example", none);
        boolean http = "http".equals(url.getScheme());
        if (url.getHost() == null
                || !(http || "https".equals(url.getScheme()))
                || url.toString().endsWith("/")) {
            problems.add(
                    "public-url", "is no address; write https://assistant.bank.example, without a slash at the end");
            return none;
        }
        if (http && !Configuration.isLoopback(url.getHost())) {
            problems.add("public-url", "is http beyond this machine; use https");
        }
        return url;
    }

    private Keys keys(Section section, SecretReferences secrets) {
        var keys = new Keys(secrets.follow(section, "store"), secrets.follow(section, "pseudonyms"));
        section.nothingElse();
        return keys;
    }

    private LedgerSettings ledger(Section section, Path data, SecretReferences secrets) {
        var checkpoint = section.section("checkpoint");
        var ledger = new LedgerSettings(
                section.optional("keys").map(this::path).orElse(data.resolve("ledger-keys")),
                checkpoint.parsed(
                        "name", ConfigurationReader::ledgerName, "bank.example/ledger", "sottovoce.example/ledger"),
                secrets.follow(checkpoint, "key"),
                checkpoint.number("every", 1, MOST_BETWEEN_CHECKPOINTS),
                checkpoint.parsed("after", Duration::parse, "PT1M", Duration.ofMinutes(1)),
                checkpoint.optional("publish").map(this::path).orElse(data.resolve("checkpoints")));
        checkpoint.nothingElse();
        section.nothingElse();
        return ledger;
    }

    private static String ledgerName(String name) {
        if (!name.matches("[!-*,-~]+")) {
            throw new IllegalArgumentException("a ledger's name has no blanks and no plus sign");
        }
        return name;
    }

    private Demo demo(Section section) {
        var demo = new Demo(
                section.flag("bank"), section.flag("sign-in"), section.flag("console"), section.flag("faults"));
        section.nothingElse();
        return demo;
    }

    private Optional<Instant> clock(Section root) {
        return root.text("clock").equals("system")
                ? Optional.empty()
                : Optional.of(root.parsed("clock", Instant::parse, "system or 2026-03-02T10:00:00Z", Instant.EPOCH));
    }

    private List<VendorClient> clients(Section root, SecretReferences secrets) {
        var clients = new ArrayList<VendorClient>();
        root.sections("clients").forEach((id, section) -> {
            var redirects = section.list("redirects");
            if (redirects.isEmpty()) {
                problems.add(
                        section.place("redirects"), "is empty; copy every redirect address from the vendor's console");
            }
            redirects.forEach(redirect -> checkRedirect(section, redirect));
            clients.add(new VendorClient(
                    id,
                    section.text("vendor"),
                    section.text("name"),
                    secrets.follow(section, "secret"),
                    redirects,
                    section.word("pkce", Map.of("required", true, "optional", false), true),
                    section.word("refresh", Map.of("rotate", true, "keep", false), true)));
            section.nothingElse();
        });
        return clients;
    }

    private void checkRedirect(Section section, String redirect) {
        try {
            var url = URI.create(redirect);
            boolean safe = "https".equals(url.getScheme())
                    || ("http".equals(url.getScheme()) && Configuration.isLoopback(url.getHost()));
            if (safe && url.getHost() != null && url.getRawFragment() == null) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // Reported below, like every other address that nobody should be sent to.
        }
        problems.add(section.place("redirects"), redirect + " is no https address without a fragment; copy it exactly");
    }

    private List<ChannelSettings> channels(Section root) {
        var channels = new ArrayList<ChannelSettings>();
        root.sections("channels").forEach((id, section) -> {
            var applications = section.list("applications");
            if (applications.isEmpty()) {
                problems.add(
                        section.place("applications"),
                        "is empty; list our skill, project or page ids, or leave the channel out");
            }
            channels.add(new ChannelSettings(
                    id,
                    applications,
                    section.list("locales").stream().map(Locale::forLanguageTag).toList(),
                    section.word("trust", Map.of("vendor", false, "test", true), false),
                    section.flag("speakers")));
            section.nothingElse();
        });
        return channels;
    }

    private List<String> origins(Section section) {
        var origins = section.list("origins");
        origins.stream()
                .filter(origin -> !origin.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?"))
                .forEach(origin -> problems.add(
                        section.place("origins"), origin + " is no origin; write https://host, without a path"));
        section.nothingElse();
        return origins;
    }

    private Path path(String text) {
        return text.startsWith("~/")
                ? home.resolve(text.substring(2))
                : Path.of(text).toAbsolutePath();
    }
}
