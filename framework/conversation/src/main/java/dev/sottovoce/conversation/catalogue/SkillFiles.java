package dev.sottovoce.conversation.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The catalogue files of one skill or of a group of skills.
 *
 * @param anchor beside which class the files stand
 * @param folder below it, with a slash at the end; or empty
 */
public record SkillFiles(Class<?> anchor, String folder) {
    /** Files directly beside a class. */
    public static SkillFiles beside(Class<?> anchor) {
        return new SkillFiles(anchor, "");
    }

    Optional<String> read(String name) {
        try (InputStream in = anchor.getResourceAsStream(folder + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As errors name it. */
    String place(String name) {
        return anchor.getPackageName().replace('.', '/') + "/" + folder + name;
    }
}
