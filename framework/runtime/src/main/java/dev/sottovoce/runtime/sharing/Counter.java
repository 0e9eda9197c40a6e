package dev.sottovoce.runtime.sharing;

import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets nobody but signed-in customers come through, and no form but their own.
 *
 * @param zone in which times are shown
 */
record Counter(Pages pages, Tokens tokens, ZoneId zone) {
    /**
     * Answers a signed-in customer; anybody else is asked to sign in first.
     *
     * @param path where she goes on afterwards
     */
    void signedIn(RoutingContext context, String path, Consumer<Call> page) {
        var visitor = Visitor.of(context);
        visitor.customer()
                .ifPresentOrElse(
                        customer -> page.accept(new Call(
                                context,
                                customer,
                                new Wording(pages.texts(context), zone),
                                visitor.formToken(tokens),
                                pages)),
                        () -> pages.goTo(context, SignInPage.before(path, Pages.askedLanguage(context))));
    }

    /** Answers a form of the customer's own. */
    void sent(RoutingContext context, String path, Consumer<Call> page) {
        var token = Optional.ofNullable(context.request().formAttributes().get("token"));
        signedIn(context, path, call -> {
            if (Visitor.of(context).sent(token.orElse(""))) {
                page.accept(call);
            } else {
                call.complain(403, "error.form");
            }
        });
    }
}
