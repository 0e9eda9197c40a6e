package dev.sottovoce.runtime.page;

import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.page.Inbox.Item;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.SignedIn;
import dev.sottovoce.runtime.signin.Visitor;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /inbox}: what waits for a signed-in customer, for a day; the server's own address leads here. */
public final class InboxPage {
    private final Pages pages;
    private final Visitors visitors;
    private final Inbox inbox;
    private final Tokens tokens;
    private final ZoneId zone;

    /**
     * A page over an inbox.
     *
     * @param zone in which times are shown
     */
    public InboxPage(Pages pages, Visitors visitors, Inbox inbox, Tokens tokens, ZoneId zone) {
        this.pages = pages;
        this.visitors = visitors;
        this.inbox = inbox;
        this.tokens = tokens;
        this.zone = zone;
    }

    /** Puts the page on its route. */
    public void mount(Router router) {
        router.get("/").handler(context -> pages.goTo(context, "/inbox"));
        var route = router.route("/inbox");
        visitors.handlers().forEach(route::handler);
        router.get("/inbox").handler(this::show);
    }

    private void show(RoutingContext context) {
        Visitor.of(context)
                .customer()
                .ifPresentOrElse(
                        customer -> inbox.of(customer)
                                .onSuccess(items -> show(context, items))
                                .onFailure(context::fail),
                        () -> pages.goTo(context, SignInPage.before("/inbox", Pages.askedLanguage(context))));
    }

    private void show(RoutingContext context, List<Item> items) {
        Texts texts = pages.texts(context);
        var body = new ArrayList<Html>();
        body.add(Html.of("p", texts.say("inbox.what")));
        if (items.isEmpty()) {
            body.add(Html.of("p", texts.say("phone.empty")));
        }
        body.add(Html.of(
                "ol",
                Map.of("class", "pushes"),
                Html.all(items.stream().map(item -> item.html(texts, zone)).toList())));
        body.add(SignedIn.ways(texts, Visitor.of(context).formToken(tokens)));
        pages.show(context, 200, texts, texts.say("inbox.title"), Html.all(body));
    }
}
