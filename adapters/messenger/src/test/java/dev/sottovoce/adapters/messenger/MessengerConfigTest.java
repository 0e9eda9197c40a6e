package dev.sottovoce.adapters.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A wrong configuration does not start, and no secret prints. */
class MessengerConfigTest {
    private static final MessengerPage PAGE = MessengerWorld.page("1001");

    @Test
    void no_secret_prints() {
        assertThat(MessengerConfig.of("demo-bank", List.of(PAGE), MessengerWorld.HOME)
                        .toString())
                .doesNotContain(MessengerWorld.SECRET, MessengerWorld.VERIFY, MessengerWorld.TOKEN);
    }

    @Test
    void a_page_needs_a_secret_a_verify_token_and_an_access_token() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessengerPage("1001", List.of(), "v", "t", Locale.UK))
                .withMessageContaining("app secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessengerPage("1001", List.of("s"), "", "t", Locale.UK))
                .withMessageContaining("verify token");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessengerPage("1001", List.of("s"), "v", "t\n", Locale.UK))
                .withMessageContaining("access token");
    }

    @Test
    void a_page_is_configured_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessengerConfig.of("demo-bank", List.of(PAGE, PAGE), MessengerWorld.HOME))
                .withMessageContaining("twice");
    }

    @Test
    void addresses_are_origins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessengerConfig.of("demo-bank", List.of(PAGE), URI.create("https://bank.example?x")))
                .withMessageContaining("home");
    }
}
