package dev.sottovoce.testkit;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder {@code shared/data} beside the checkout: vectors and recorded requests of others that tests read but the
 * repository does not carry.
 *
 * <p>Looked for in the system property {@code sottovoce.shared}, then in the environment variable
 * {@code SOTTOVOCE_SHARED} (each the folder itself or its parent), then as {@code shared/data} in the working directory
 * and every folder above it.
 */
public final class SharedData {

    private static final System.Logger LOG = System.getLogger(SharedData.class.getName());

    private SharedData() {}

    /**
     * Finds a file or folder of the shared data; where it is absent, prints a notice and skips the test.
     *
     * @param relative path inside the folder, with {@code /}; empty for the folder itself
     */
    public static Path require(String relative) {
        return find(relative).orElseGet(() -> {
            String notice = "Skipped: shared/data/" + relative
                    + " is absent. Set -Dsottovoce.shared or SOTTOVOCE_SHARED to the folder to run this test.";
            LOG.log(Level.WARNING, notice);
            return Assumptions.abort(notice);
        });
    }

    /** Finds a file or folder of the shared data; empty where it is absent. */
    public static Optional<Path> find(String relative) {
        return find(relative, System.getProperties(), System.getenv());
    }

    static Optional<Path> find(String relative, Properties properties, Map<String, String> environment) {
        return folder(properties, environment)
                .map(folder -> folder.resolve(relative))
                .filter(Files::exists);
    }

    private static Optional<Path> folder(Properties properties, Map<String, String> environment) {
        String given = properties.getProperty("sottovoce.shared", environment.getOrDefault("SOTTOVOCE_SHARED", ""));
        if (!given.isBlank()) {
            Path folder = Path.of(given);
            Path inside = folder.resolve("data");
            return Optional.of(Files.isDirectory(inside) ? inside : folder).filter(Files::isDirectory);
        }
        Path at = Path.of(properties.getProperty("user.dir", "")).toAbsolutePath();
        while (at != null) {
            Path candidate = at.resolve("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
            at = at.getParent();
        }
        return Optional.empty();
    }
}
