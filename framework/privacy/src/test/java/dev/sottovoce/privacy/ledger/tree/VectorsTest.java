package dev.sottovoce.privacy.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The proofs of transparency-dev/merkle: each is right or wrong as its file says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VectorsTest {
    private final ProofCheck check = new ProofCheck();

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_proof_is_right_or_wrong_as_its_file_says(String kind, Path file) throws IOException {
        var vector = Vector.read(file);

        assertThat(holds(kind, vector)).as(vector.text("desc")).isNotEqualTo(vector.isWrong());
    }

    @Test
    void there_are_518_of_them() {
        assertThat(files()).hasSize(518);
    }

    private boolean holds(String kind, Vector of) {
        return switch (kind) {
            case "inclusion" ->
                check.includes(
                        of.number("leafIdx"), of.number("treeSize"), of.hash("leafHash"), of.proof(), of.hash("root"));
            case "consistency" ->
                check.extendsTree(
                        of.number("size1"), of.number("size2"), of.hash("root1"), of.hash("root2"), of.proof());
            case "subtreeinclusion" ->
                check.includesInSubtree(
                        of.number("leafIdx"),
                        of.number("start"),
                        of.number("end"),
                        of.hash("leafHash"),
                        of.proof(),
                        of.hash("root"));
            case "subtreeconsistency" ->
                check.containsSubtree(
                        of.number("start"),
                        of.number("end"),
                        of.number("size"),
                        of.proof(),
                        of.hash("root1"),
                        of.hash("root2"));
            default -> throw new IllegalArgumentException("no such kind of proof: " + kind);
        };
    }

    static Stream<Object[]> files() {
        Path folder = SharedData.require("merkle");
        return Stream.of("inclusion", "consistency", "subtreeinclusion", "subtreeconsistency")
                .flatMap(kind -> below(folder.resolve(kind)).map(file -> new Object[] {kind, file}));
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot list " + folder, unreadable);
        }
    }

    /** One file; JSON is a part of YAML. */
    private record Vector(Map<?, ?> fields) {
        static Vector read(Path file) throws IOException {
            var yaml = new Load(LoadSettings.builder().build());
            return new Vector((Map<?, ?>) yaml.loadFromString(Files.readString(file)));
        }

        String text(String name) {
            return String.valueOf(fields.get(name));
        }

        boolean isWrong() {
            return Boolean.parseBoolean(text("wantErr"));
        }

        long number(String name) {
            return Long.parseUnsignedLong(text(name));
        }

        byte[] hash(String name) {
            return bytes(fields.get(name));
        }

        List<byte[]> proof() {
            return Optional.ofNullable((List<?>) fields.get("proof")).stream()
                    .flatMap(List::stream)
                    .map(Vector::bytes)
                    .toList();
        }

        private static byte[] bytes(@Nullable Object base64) {
            return base64 == null ? new byte[0] : Base64.getDecoder().decode(String.valueOf(base64));
        }
    }
}
