package dev.sottovoce.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
    @TempDir
    private Path folder = Path.of("");

    private final Evaluator evaluator = new Evaluator(Locale.UK, SmallBank.TODAY);

    @Test
    void the_figures_are_counted() throws IOException {
        Path file = file(
                "{\"text\": \"what is my balance\", \"intent\": \"check_balance\"}",
                "{\"text\": \"cuánto gasté\", \"intent\": \"spending\", \"locale\": \"es-ES\"}",
                "{\"text\": \"freeze my card\", \"intent\": \"stop\"}",
                "",
                "{\"text\": \"tell me a joke\", \"intent\": \"oos\"}",
                "{\"text\": \"whatever\", \"intent\": \"mortgage\"}");

        Evaluation evaluation = evaluator.shipped(model(), file, Map.of(), 5);

        assertThat(evaluation.counts()).isEqualTo(new Evaluation.Counts(3, 1, 1, List.of("mortgage")));
        assertThat(evaluation.accuracy()).isEqualTo(2 / 3.0);
        assertThat(evaluation.confusions()).containsExactly(new Evaluation.Confusion("stop", "freeze_card", 1));
        assertThat(evaluation.errors())
                .containsExactly(new Evaluation.WrongText("freeze my card", "stop", "freeze_card"));
        assertThat(evaluation.outOfScope().auroc()).hasValue(1.0);
    }

    @Test
    void labels_of_others_are_mapped() throws IOException {
        Path file = file("{\"text\": \"freeze my card\", \"intent\": \"card_things\"}");

        Evaluation evaluation =
                evaluator.shipped(model(), file, Map.of("card_things", Set.of("freeze_card", "check_balance")), 0);

        assertThat(evaluation.accuracy()).isEqualTo(1);
        assertThat(evaluation.errors()).isEmpty();
    }

    @Test
    void a_map_is_read_from_a_file() throws IOException {
        assertThat(Evaluator.map(file("# theirs", "balance = check_balance", "a=b|c")))
                .isEqualTo(Map.of("balance", Set.of("check_balance"), "a", Set.of("b", "c")));
        assertThatThrownBy(() -> Evaluator.map(file("nothing"))).hasMessageContaining("line 1");
    }

    @Test
    void the_json_follows_its_schema() throws IOException {
        Path file = file(
                "{\"text\": \"what is my balance\", \"intent\": \"check_balance\"}",
                "{\"text\": \"how much did I spend\", \"intent\": \"stop\"}");
        String json = EvaluationJson.of(evaluator.shipped(model(), file, Map.of(), 5));

        try (InputStream schema =
                Objects.requireNonNull(EvaluationJson.class.getResourceAsStream("evaluation.schema.json"))) {
            var wrong = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON);

            assertThat(wrong).isEmpty();
        }
        assertThat(json).doesNotContain("how much did I spend");
    }

    @Test
    void a_malformed_row_is_named_by_its_line() throws IOException {
        for (String bad :
                List.of("{", "[]", "{\"text\": \"x\"}", "{\"text\": 3, \"intent\": \"a\"}", "{\"intent\": \"a\"}")) {
            Path file = file("{\"text\": \"what is my balance\", \"intent\": \"check_balance\"}", bad);

            assertThatThrownBy(() -> evaluator.shipped(model(), file, Map.of(), 0))
                    .isInstanceOf(LabelledFile.MalformedRowException.class)
                    .hasMessageContaining("line 2");
        }
    }

    private static InputStream model() throws IOException {
        var out = new ByteArrayOutputStream();
        ModelFile.write(SmallBank.model(), out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("rows.jsonl"), List.of(lines));
    }
}
