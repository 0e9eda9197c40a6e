package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.turn.Medium;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private static final WireSchema SPOKEN = WireSchema.parse("""
        wire spoken 1 body json max 4096
        /version const "1.0"
        /say ssml speech tags speak,break[time=200ms]
        header content-type const "application/json"
        """);

    private static final Egress SORRY = Egress.reply(
            200,
            List.of(Map.entry("content-type", "application/json")),
            "{\"version\":\"1.0\",\"say\":\"<speak>Sorry.</speak>\"}".getBytes(StandardCharsets.UTF_8));

    private static final Template TEXT = new Template(
            "sorry", "sorry", Locale.UK, Medium.SPEECH, Map.of(), List.of(new Template.Segment.Literal("sorry.")));

    @Test
    void a_guard_that_works_has_no_problem() {
        assertThat(new SelfTest(guard(List.of(TEXT))).of(SORRY, SPOKEN, Locale.UK))
                .isEmpty();
    }

    @Test
    void a_constant_that_the_guard_cannot_explain_is_named_with_its_place() {
        assertThat(new SelfTest(guard(List.of())).of(SORRY, SPOKEN, Locale.UK))
                .singleElement()
                .asString()
                .contains("/say");
    }

    @Test
    void a_message_without_a_constant_is_tried_too() {
        var call = WireSchema.parse("""
            wire call 1 body json max 4096
            method const "POST"
            url const "https://vendor.example/send"
            /text text display
            """);

        assertThat(new SelfTest(guard(List.of(TEXT))).of(call, Locale.UK)).isEmpty();
    }

    @Test
    void a_body_of_digits_is_tried_too() {
        var digits = WireSchema.parse("wire digits 1 body digits max 20");

        assertThat(new SelfTest(guard(List.of())).of(Egress.reply(200, List.of(), new byte[0]), digits, Locale.UK))
                .isEmpty();
    }

    private static EgressGuard guard(List<Template> templates) {
        return new EgressGuard(templates, new Acceptance(2, Map.of()));
    }
}
