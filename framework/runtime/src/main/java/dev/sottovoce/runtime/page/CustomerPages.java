package dev.sottovoce.runtime.page;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.page.Inbox.Item;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /s/HANDLE} shows an answer once: a GET shows nothing and spends nothing, as vendors fetch links for previews.
 * {@code /phone/NAME} plays the bank's app in the demo.
 */
public final class CustomerPages {
    private final Pages pages;
    private final Visitors visitors;
    private final Inbox inbox;
    private final Tokens tokens;
    private final ZoneId zone;

    /**
     * Pages over an inbox.
     *
     * @param zone in which times are shown
     */
    public CustomerPages(Pages pages, Visitors visitors, Inbox inbox, Tokens tokens, ZoneId zone) {
        this.pages = pages;
        this.visitors = visitors;
        this.inbox = inbox;
        this.tokens = tokens;
        this.zone = zone;
    }

    /** Puts the one-time page on its route. */
    public void mountReveal(Router router) {
        var route = router.route("/s/:handle");
        visitors.handlers().forEach(route::handler);
        router.get("/s/:handle").handler(this::before);
        router.post("/s/:handle").handler(this::reveal);
    }

    /** Puts the demo's phone on its route. */
    public void mountPhone(Router router) {
        var route = router.route("/phone/:name*");
        visitors.handlers().forEach(route::handler);
        router.get("/phone/:name").handler(this::phone);
        router.get("/phone/:name/version").handler(this::version);
    }

    private void before(RoutingContext context) {
        var visitor = Visitor.of(context);
        var handle = context.pathParam("handle");
        if (!Tokens.isHandle(handle)) {
            gone(context);
        } else if (visitor.customer().isEmpty()) {
            pages.goTo(context, SignInPage.before("/s/" + handle));
        } else {
            var texts = pages.texts(context);
            var form = Html.of(
                    "form",
                    Map.of("method", "post", "action", "/s/" + handle),
                    Html.of("p", texts.say("reveal.before")),
                    Html.of("input", Map.of("type", "hidden", "name", "token", "value", visitor.formToken(tokens))),
                    Html.of("button", Map.of("class", "main", "type", "submit"), Html.text(texts.say("reveal.show"))));
            pages.show(context, 200, texts, texts.say("reveal.title"), form);
        }
    }

    private void reveal(RoutingContext context) {
        var visitor = Visitor.of(context);
        var customer = visitor.customer();
        var token = Optional.ofNullable(context.request().formAttributes().get("token"));
        if (customer.isEmpty() || !visitor.sent(token.orElse(""))) {
            complain(context, 403, "error.form");
            return;
        }
        inbox.reveal(context.pathParam("handle"), customer.get())
                .onSuccess(item -> item.ifPresentOrElse(found -> show(context, found), () -> gone(context)))
                .onFailure(context::fail);
    }

    private void show(RoutingContext context, Item item) {
        var texts = pages.texts(context);
        var lines = item.lines();
        var body = Html.all(List.of(
                lines.isEmpty()
                        ? Html.of("p", texts.say("reveal.empty"))
                        : Html.of("section", Map.of("class", "card answer"), item.paragraphs()),
                item.continued(texts)));
        pages.show(context, 200, texts, texts.say("reveal.title"), body);
    }

    private void phone(RoutingContext context) {
        var name = context.pathParam("name");
        var visitor = Visitor.of(context);
        if (visitor.customer().isEmpty()) {
            pages.goTo(context, SignInPage.before("/phone/" + name));
        } else if (!visitor.name().equals(Optional.of(name))) {
            complain(context, 403, "error.elsewhere");
        } else {
            inbox.of(visitor.customer().get())
                    .onSuccess(items -> list(context, name, items))
                    .onFailure(context::fail);
        }
    }

    private void list(RoutingContext context, String name, List<Item> items) {
        var texts = pages.texts(context);
        var body = Html.all(List.of(
                Html.of("p", Map.of("class", "demo"), Html.text(texts.say("phone.demo"))),
                items.isEmpty() ? Html.of("p", texts.say("phone.empty")) : Html.none(),
                Html.of(
                        "ol",
                        Map.of(
                                "class",
                                "pushes",
                                "id",
                                "pushes",
                                "aria-live",
                                "polite",
                                "data-version",
                                version(items)),
                        Html.all(items.stream()
                                .map(item -> item.html(texts, zone))
                                .toList())),
                Html.of("script", Map.of("src", "/assets/phone.js", "defer", ""))));
        pages.show(context, 200, texts, texts.say("phone.title", "name", name), body);
    }

    private void version(RoutingContext context) {
        Optional<SubjectRef> customer = Visitor.of(context).customer();
        if (customer.isEmpty()) {
            answer(context, 401, "");
        } else {
            inbox.of(customer.get())
                    .onSuccess(items -> answer(context, 200, version(items)))
                    .onFailure(context::fail);
        }
    }

    /** Changes with every new item; says nothing of it. */
    private static String version(List<Item> items) {
        return items.stream().findFirst().map(Item::handle).orElse("none");
    }

    private static void answer(RoutingContext context, int status, String text) {
        var unused = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(text)
                .otherwiseEmpty();
    }

    private void gone(RoutingContext context) {
        complain(context, 410, "reveal.gone");
    }

    private void complain(RoutingContext context, int status, String key) {
        var texts = pages.texts(context);
        pages.show(
                context,
                status,
                texts,
                texts.say("reveal.title"),
                Html.all(List.of(
                        Html.of("p", texts.say(key)),
                        Html.of("p", Html.of("a", Map.of("href", "/inbox"), Html.text(texts.say("inbox.title")))))));
    }
}
