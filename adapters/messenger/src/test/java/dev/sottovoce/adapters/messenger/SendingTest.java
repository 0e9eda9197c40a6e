package dev.sottovoce.adapters.messenger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.adapters.messenger.Sending.QuickReply;
import dev.sottovoce.adapters.messenger.Sending.Text;
import dev.sottovoce.adapters.messenger.Sending.UrlButton;
import dev.sottovoce.adapters.messenger.Sending.WithButtons;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Meta would refuse or cut cannot be made. */
class SendingTest {
    static Stream<Arguments> beyond() {
        UrlButton button = new UrlButton("Open", "https://bank.example/s/x");
        QuickReply reply = new QuickReply("Yes", "x");
        return Stream.of(
                row("message.text", "1999", () -> new Text("x".repeat(2000))),
                row("message.text", "1999", () -> new Text("")),
                row("payload.text", "640", () -> new WithButtons("x".repeat(641), List.of(button))),
                row("payload.buttons", "3", () -> new WithButtons("x", Collections.nCopies(4, button))),
                row("payload.buttons", "3", () -> new WithButtons("x", List.of())),
                row("button.title", "20", () -> new UrlButton("x".repeat(21), "https://bank.example")),
                row("quick_reply.title", "20", () -> new QuickReply("x".repeat(21), "x")),
                row("quick_reply.payload", "1000", () -> new QuickReply("x", "x".repeat(1001))),
                row(
                        "message.quick_replies",
                        "3",
                        () -> new Sending(new Text("x"), Collections.nCopies(4, reply), Optional.empty())));
    }

    @ParameterizedTest(name = "{0}, at most {1}")
    @MethodSource("beyond")
    void beyond_a_limit_the_error_names_field_and_limit(String field, String limit, ThrowingCallable making) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .withMessageContaining(field)
                .withMessageContaining(limit);
    }

    static Stream<ThrowingCallable> within() {
        return Stream.of(
                () -> new Text("x".repeat(1999)),
                () -> new WithButtons(
                        "x".repeat(640), Collections.nCopies(3, new UrlButton("x".repeat(20), "https://bank.example"))),
                () -> new QuickReply("x".repeat(20), "x".repeat(1000)));
    }

    @ParameterizedTest
    @MethodSource("within")
    void up_to_a_limit_it_can(ThrowingCallable making) {
        assertThatCode(making).doesNotThrowAnyException();
    }

    private static Arguments row(String field, String limit, ThrowingCallable making) {
        return Arguments.of(field, limit, making);
    }
}
