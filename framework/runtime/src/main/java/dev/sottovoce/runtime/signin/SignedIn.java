package dev.sottovoce.runtime.signin;

import dev.sottovoce.runtime.html.Controls;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Texts;
import java.util.Map;

/** The ways between a signed-in customer's pages, and out. */
public final class SignedIn {
    private SignedIn() {}

    /**
     * The ways, to stand at the end of a page.
     *
     * @param token of this visitor's forms
     */
    public static Html ways(Texts texts, String token) {
        return Html.of(
                "nav",
                Map.of("class", "ways", "aria-label", texts.say("ways.title")),
                way("/inbox", texts.say("inbox.title")),
                way("/privacy", texts.say("privacy.title")),
                Html.of(
                        "form",
                        Map.of("method", "post", "action", "/sign-out"),
                        Controls.hidden("token", token),
                        Html.of("button", Map.of("type", "submit"), Html.text(texts.say("signin.out")))));
    }

    private static Html way(String address, String title) {
        return Html.of("p", Html.of("a", Map.of("href", address), Html.text(title)));
    }
}
