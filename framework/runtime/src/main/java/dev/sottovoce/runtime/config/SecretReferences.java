package dev.sottovoce.runtime.config;

import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows references to secrets: {@code file:PATH}, {@code env:NAME}, and in the sandbox {@code generated:NAME} (made
 * at the first start and kept in the data directory) and {@code demo:NAME} (known to everybody).
 */
final class SecretReferences {
    private final Path data;
    private final Map<String, String> environment;
    private final Tokens tokens;
    private final boolean production;
    private final Problems problems;

    SecretReferences(Path data, Map<String, String> environment, Tokens tokens, boolean production, Problems problems) {
        this.data = data;
        this.environment = environment;
        this.tokens = tokens;
        this.production = production;
        this.problems = problems;
    }

    /** The secret; a stand-in after a problem was reported. */
    Secret follow(Section section, String key) {
        var reference = section.text(key);
        var place = section.place(key);
        int colon = reference.indexOf(':');
        var scheme = colon < 0 ? "" : reference.substring(0, colon);
        var rest = reference.substring(colon + 1);
        if (production && List.of("demo", "generated").contains(scheme)) {
            problems.add(place, "is a " + scheme + " secret, which production refuses; refer to file: or env:");
            return standIn();
        }
        if (reference.isEmpty()) {
            return standIn();
        }
        return switch (scheme) {
            case "file" -> file(place, Path.of(rest));
            case "env" -> variable(place, rest);
            case "generated" -> generated(place, rest);
            case "demo" -> new Secret("demo-" + rest);
            default -> {
                // The value itself may be a secret that somebody wrote here, so it is not repeated.
                problems.add(place, "is no reference; write file:PATH or env:NAME, never the secret itself");
                yield standIn();
            }
        };
    }

    private Secret variable(String place, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Secret::new)
                .orElseGet(() -> {
                    problems.add(place, "the environment variable " + name + " is not set; set it");
                    return standIn();
                });
    }

    private Secret file(String place, Path path) {
        try {
            return new Secret(Files.readString(path).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(place, "the file " + path + " is empty or cannot be read; create it, readable by us only");
            return standIn();
        }
    }

    private Secret generated(String place, String name) {
        if (!name.matches("[a-z0-9-]+")) {
            problems.add(place, "a generated secret needs a name of letters, digits and hyphens");
            return standIn();
        }
        var path = data.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, tokens.token(""), StandardOpenOption.CREATE_NEW);
                ownerOnly(path);
            }
        } catch (IOException unwritable) {
            problems.add(place, "the file " + path + " cannot be written; make the data directory writable");
            return standIn();
        }
        return file(place, path);
    }

    private static void ownerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static Secret standIn() {
        return new Secret("missing");
    }
}
