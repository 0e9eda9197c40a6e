package dev.sottovoce.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UtteranceLintTest {
    @Test
    void sound_utterances_pass() {
        assertThat(UtteranceLint.problems(SmallBank.catalogue())).isEmpty();
    }

    @Test
    void one_template_belongs_to_one_label() {
        assertThat(problems(Map.of("yes", List.of("All right!"), "stop", List.of("all right"))))
                .singleElement()
                .asString()
                .contains("also an utterance of");
    }

    @Test
    void a_label_speaks_every_language() {
        var utterances = Map.of("en", Map.of("yes", List.of("yes")), "es", Map.of("stop", List.of("para")));

        assertThat(UtteranceLint.problems(with(utterances)))
                .containsExactlyInAnyOrder(
                        "utterances/yes.es is missing: the label exists in another language; write it in every one",
                        "utterances/stop.en is missing: the label exists in another language; write it in every one");
    }

    @Test
    void nothing_looks_like_a_card_number() {
        assertThat(problems(Map.of("yes", List.of("my card is 4111 1111 1111 1111"))))
                .singleElement()
                .asString()
                .contains("card number");
    }

    private static List<String> problems(Map<String, List<String>> english) {
        return UtteranceLint.problems(with(Map.of("en", english)));
    }

    private static IntentCatalogue with(Map<String, Map<String, List<String>>> utterances) {
        return new IntentCatalogue(SmallBank.catalogue().intents(), utterances, Map.of(), Map.of());
    }
}
