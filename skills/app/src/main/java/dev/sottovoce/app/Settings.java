package dev.sottovoce.app;

import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.ConfigurationReader;
import dev.sottovoce.runtime.secret.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The configuration as the command line gives it. */
final class Settings {
    private Settings() {}

    /** From a file, or the defaults, with what the environment overrides. */
    static Configuration read(Optional<Path> file, Map<String, String> overrides) {
        var environment = new HashMap<>(System.getenv());
        environment.putAll(overrides);
        return ConfigurationReader.read(
                file.map(Settings::content),
                environment,
                Path.of(System.getProperty("user.home")),
                new Tokens(new SecureRandom()));
    }

    /** The same, for a server that calls the vendors' sides of these assistants. */
    static Configuration read(Optional<Path> file, Map<String, String> overrides, Assistants assistants) {
        return assistants.configured(more -> {
            var all = new HashMap<>(overrides);
            all.putAll(more);
            return read(file, all);
        });
    }

    /** On any free port, for a server that is somebody's own. */
    static Map<String, String> onFreePorts() {
        return Map.of("SOTTOVOCE_LISTEN_PORT", "0", "SOTTOVOCE_MANAGEMENT_PORT", "0");
    }

    /** The configured clock, in this machine's zone. */
    static Clock clock(Configuration configuration) {
        return configuration
                .clock()
                .map(instant -> Clock.fixed(instant, ZoneOffset.UTC))
                .orElseGet(() -> Clock.system(ZoneId.systemDefault()));
    }

    /** What a file says. */
    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read; check its name and rights", unreadable);
        }
    }
}
