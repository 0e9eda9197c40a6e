package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.runtime.Rules;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same sentences are said on every channel, so none of them may speak of one. */
final class VendorWordsTest {
    private static final Pattern VENDORS = Pattern.compile(
            "\\b(alexa|amazon|echo|google|dialogflow|facebook|meta|messenger|whatsapp)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void no_sentence_of_the_catalogue_names_a_vendor() {
        var configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var demo = new Demo(configuration, Assistants.none(), Clock.systemUTC());

        List<String> sentences =
                Rules.read(demo.untaught("jdbc:h2:mem:unused")).catalogue().messages().templates().stream()
                        .flatMap(template -> template.segments().stream())
                        .filter(Template.Segment.Literal.class::isInstance)
                        .map(segment -> ((Template.Segment.Literal) segment).text())
                        .toList();

        assertThat(sentences)
                .hasSizeGreaterThan(100)
                .noneMatch(
                        text -> VENDORS.matcher(text.toLowerCase(Locale.ROOT)).find());
    }
}
