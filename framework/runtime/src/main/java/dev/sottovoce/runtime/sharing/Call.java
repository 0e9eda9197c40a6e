package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/**
 * One request of a signed-in customer.
 *
 * @param token what her forms carry
 */
record Call(RoutingContext context, SubjectRef customer, Wording words, String token, Pages pages) {
    Texts texts() {
        return words.texts();
    }

    Optional<String> asked(String parameter) {
        return context.queryParam(parameter).stream().findFirst();
    }

    void show(String title, List<Html> body) {
        pages.show(context, 200, texts(), title, Html.all(body));
    }

    void complain(int status, String key) {
        pages.show(context, status, texts(), words.say("error.title"), Html.of("p", words.say(key)));
    }
}
