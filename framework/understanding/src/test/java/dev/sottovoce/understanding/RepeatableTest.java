package dev.sottovoce.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same texts give the same model, and the same model the same answers. */
class RepeatableTest {
    @Test
    void training_twice_gives_the_same_bytes() throws IOException {
        assertThat(trained()).isEqualTo(bytes(SmallBank.model()));
    }

    @Test
    void a_turkish_machine_changes_nothing() throws IOException {
        Locale kept = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(trained()).isEqualTo(bytes(SmallBank.model()));
            assertThat(SmallBank.hear("WHAT IS MY BALANCE")
                            .clauses()
                            .get(0)
                            .heard()
                            .id())
                    .isEqualTo("check_balance");
        } finally {
            Locale.setDefault(kept);
        }
    }

    @Test
    void a_model_read_back_answers_the_same() throws IOException {
        Ngrams read = Ngrams.load(new ByteArrayInputStream(bytes(SmallBank.model())));

        assertThat(bytes(read.model())).isEqualTo(bytes(SmallBank.model()));
        assertThat(read.fitting(SmallBank.catalogue())).isSameAs(read);
    }

    @Test
    void a_model_of_another_version_mode_or_file_is_refused() throws IOException {
        byte[] model = bytes(SmallBank.model());
        byte[] version = model.clone();
        version[7] = 9;
        byte[] mode = model.clone();
        mode[10] = 'x';

        refused(version, "version 9");
        refused(mode, "mode xgrams");
        refused(new byte[] {1, 2, 3, 4, 5}, "no model of understanding");
        refused(Arrays.copyOf(model, model.length - 1), "damaged");
        refused(new byte[0], "damaged");
    }

    @Test
    void a_model_of_other_intents_is_refused_by_name() {
        var catalogue = SmallBank.catalogue();
        var fewer = new IntentCatalogue(
                catalogue.intents().stream()
                        .filter(intent -> !intent.id().equals("spending"))
                        .toList(),
                catalogue.utterances(),
                catalogue.values(),
                Map.of());

        assertThatThrownBy(() -> SmallBank.understanding().fitting(fewer))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("spending");
    }

    @Test
    void sixteen_threads_hear_what_one_hears() throws Exception {
        List<String> texts = List.of(
                "what is my balance", "how much did I spend at Tesco last month", "tell me a joke", "adiós", "savngs");
        List<Understood> serial = texts.stream().map(SmallBank::hear).toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> same = () -> {
                boolean all = true;
                for (int run = 0; run < 200; run++) {
                    int at = run % texts.size();
                    all &= SmallBank.hear(texts.get(at)).equals(serial.get(at));
                }
                return all;
            };
            List<Future<Boolean>> results = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                results.add(threads.submit(same));
            }

            for (Future<Boolean> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void any_text_is_answered() {
        Property.forAll(
                Gen.strings(400),
                300,
                7,
                text -> assertThat(SmallBank.hear(text).clauses()).isNotEmpty());
    }

    @Test
    void a_hundred_kilobytes_of_anything_are_answered() {
        for (String part : List.of("a", " a", "𝒳", "ñ", ". ", "and what ", "[", "\u202e", "1", "last ", "'")) {
            String text = part.repeat(100_000 / part.length());

            assertThat(SmallBank.hear(text).clauses()).isNotEmpty();
        }
    }

    private static void refused(byte[] model, String why) {
        assertThatThrownBy(() -> Ngrams.load(new ByteArrayInputStream(model)))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining(why);
    }

    private static byte[] trained() throws IOException {
        var out = new ByteArrayOutputStream();
        Training.train(SmallBank.catalogue(), out);
        return out.toByteArray();
    }

    private static byte[] bytes(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }
}
