package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import dev.sottovoce.conversation.understanding.Utterance;
import dev.sottovoce.understanding.Ngrams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Understanding as the build trained it, on the whole application's utterances. */
class UnderstandingTest {
    private static final int ENOUGH = 25;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_model_fits_the_catalogue() throws IOException {
        Ngrams model = TrainUnderstanding.load();

        assertThat(model.fitting(TrainUnderstanding.intents())).isSameAs(model);
    }

    @Test
    void training_again_gives_the_same_bytes() throws IOException {
        TrainUnderstanding.main(new String[] {folder.toString()});

        try (InputStream built = TrainUnderstanding.model()) {
            assertThat(Files.readAllBytes(folder.resolve("dev/sottovoce/app/understanding.model")))
                    .isEqualTo(built.readAllBytes());
        }
    }

    @Test
    void every_request_has_utterances_enough_in_each_language() {
        IntentCatalogue catalogue = TrainUnderstanding.intents();
        List<String> thin = new ArrayList<>();
        for (Intent intent : catalogue.intents()) {
            for (Map.Entry<String, Map<String, List<String>>> language :
                    catalogue.utterances().entrySet()) {
                int count =
                        language.getValue().getOrDefault(intent.id(), List.of()).size();
                if (count < ENOUGH && count > 0) {
                    thin.add(intent.id() + "." + language.getKey() + " has " + count);
                }
            }
        }

        assertThat(thin).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-GB; how much did i spend on food last month; spending; category=food, period=last month",
                "en-GB; and the month before; follow_up; shift=the month before",
                "en-GB; whats my balence; check_balance; ''",
                "en-GB; how much have I got in savings; check_balance; account=savings",
                "en-US; how much did I spend at Joe's Diner last week; spending; merchant=Joe's Diner, period=last week",
                "en-US; show me my latest transactions; transactions; ''",
                "en-GB; never mind; cancel; ''",
                "en-GB; what can you do for me; help; ''",
                "es-ES; cuánto gasté en comida el mes pasado; spending; category=comida, period=el mes pasado",
                "es-ES; y el mes anterior; follow_up; shift=el mes anterior",
                "es-ES; cuanto tengo en la cuenta de ahorro; check_balance; account=de ahorro",
                "es-ES; enséñame los últimos movimientos; transactions; ''",
                "es-ES; sí; yes; ''"
            })
    void what_customers_write_is_understood(String locale, String text, String intent, String slots)
            throws IOException {
        Clause clause = hear(locale, text);

        assertThat(clause.verdict()).isEqualTo(Verdict.IN);
        assertThat(clause.heard().id()).isEqualTo(intent);
        assertThat(clause.heard().slots().stream().map(UnderstandingTest::said).collect(Collectors.joining(", ")))
                .isEqualTo(slots);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-GB; will it rain tomorrow",
                "en-GB; transfer 50 pounds to Anna",
                "en-US; what's my credit score",
                "es-ES; va a llover mañana",
                "es-ES; envía dinero a María"
            })
    void what_is_not_served_is_out_of_scope(String locale, String text) throws IOException {
        assertThat(hear(locale, text).verdict()).isEqualTo(Verdict.OUT);
    }

    @Test
    void the_command_tells_figures_and_exits_by_them() throws IOException {
        Path rows = Files.write(
                folder.resolve("rows.jsonl"),
                List.of(
                        "{\"text\": \"what is my balance\", \"intent\": \"balance\"}",
                        "{\"text\": \"tell me a joke\", \"intent\": \"oos\"}"));
        Path map = Files.writeString(folder.resolve("map"), "balance = check_balance\n");
        Path json = folder.resolve("figures.json");
        String file = rows.toString();

        assertThat(run("understanding", "evaluate", file, "--map", map.toString(), "--json", json.toString()))
                .isZero();
        assertThat(json).content().contains("\"accuracy\" : 1.0");
        assertThat(run("understanding", "evaluate", file, "--map", map.toString(), "--min", "accuracy=101"))
                .isEqualTo(1);
        assertThat(run("understanding", "evaluate", map.toString())).isEqualTo(2);
        assertThat(run("understanding", "evaluate", "nowhere.jsonl")).isEqualTo(2);
        assertThat(run("understanding", "evaluate", file, "--mode", "both")).isEqualTo(2);
    }

    private static Clause hear(String locale, String text) throws IOException {
        var utterance = new Utterance(text, Locale.forLanguageTag(locale), Optional.empty(), LocalDate.of(2026, 3, 2));
        return TrainUnderstanding.load().understand(utterance).clauses().get(0);
    }

    private static String said(HeardSlot slot) {
        return slot.name() + "=" + slot.raw();
    }

    private static int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
