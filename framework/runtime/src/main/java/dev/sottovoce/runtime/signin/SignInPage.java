package dev.sottovoce.runtime.signin;

import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /sign-in}: asks for name and password, then goes on to where the visitor wanted to go. Form fields:
 * {@code token}, {@code next}, {@code name}, {@code password}. {@code /sign-out} forgets her; form field:
 * {@code token}.
 */
public final class SignInPage {
    /** A path of our own, so that nobody is led elsewhere from a page of the bank's. */
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_.?=&%-]*");

    private final Pages pages;
    private final Visitors visitors;
    private final SignIn signIn;
    private final Attempts attempts;
    private final Tokens tokens;

    /** A page before this sign-in. */
    public SignInPage(Pages pages, Visitors visitors, SignIn signIn, Attempts attempts, Tokens tokens) {
        this.pages = pages;
        this.visitors = visitors;
        this.signIn = signIn;
        this.attempts = attempts;
        this.tokens = tokens;
    }

    /** Puts the page on its route. */
    public void mount(Router router) {
        var route = router.route("/sign-in");
        visitors.handlers().forEach(route::handler);
        router.get("/sign-in").handler(context -> form(context, 200, ""));
        router.post("/sign-in").handler(this::check);
        var out = router.route("/sign-out");
        visitors.handlers().forEach(out::handler);
        router.post("/sign-out").handler(this::leave);
    }

    /** The address of the page that leads on to {@code next}, a path of ours. */
    public static String before(String next) {
        return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /**
     * The same in a language.
     *
     * @param language a language tag, such as {@code es-ES}
     */
    public static String before(String next, Optional<String> language) {
        return before(next) + language.map(tag -> "&ui_locales=" + tag).orElse("");
    }

    private void check(RoutingContext context) {
        var visitor = Visitor.of(context);
        var form = context.request().formAttributes();
        var name = Optional.ofNullable(form.get("name")).orElse("").strip().toLowerCase(Locale.ROOT);
        var password = Optional.ofNullable(form.get("password")).orElse("");
        if (!visitor.sent(Optional.ofNullable(form.get("token")).orElse(""))) {
            form(context, 403, "error.form");
        } else if (!attempts.begins(name)) {
            form(context, 429, "signin.slow");
        } else {
            signIn.check(name, password)
                    .onSuccess(customer -> customer.ifPresentOrElse(
                            found -> {
                                attempts.succeeded(name);
                                visitor.isNow(found, name);
                                pages.goTo(context, next(context).orElse("/"));
                            },
                            () -> form(context, 401, "signin.wrong")))
                    .onFailure(context::fail);
        }
    }

    private void leave(RoutingContext context) {
        var visitor = Visitor.of(context);
        var token = context.request().formAttributes().get("token");
        if (visitor.sent(Optional.ofNullable(token).orElse(""))) {
            visitor.leaves();
            pages.goTo(context, "/sign-in");
        } else {
            form(context, 403, "error.form");
        }
    }

    private void form(RoutingContext context, int status, String complaint) {
        var texts = pages.texts(context);
        pages.show(context, status, texts, texts.say("signin.title"), body(context, texts, complaint));
    }

    private Html body(RoutingContext context, Texts texts, String complaint) {
        var parts = new ArrayList<Html>();
        if (signIn.isDemo()) {
            parts.add(Html.of(
                    "div",
                    Map.of("class", "demo"),
                    Html.of("p", Html.of("strong", texts.say("signin.demo"))),
                    Html.of("p", texts.say("signin.demo.hint"))));
        }
        if (!complaint.isEmpty()) {
            parts.add(Html.of("p", Map.of("class", "error", "role", "alert"), Html.text(texts.say(complaint))));
        }
        parts.add(Html.of(
                "form",
                Map.of("method", "post", "action", "/sign-in" + language(context)),
                hidden("token", Visitor.of(context).formToken(tokens)),
                hidden("next", next(context).orElse("/")),
                field("name", "text", "username", texts.say("signin.name")),
                field("password", "password", "current-password", texts.say("signin.password")),
                Html.of("button", Map.of("class", "main", "type", "submit"), Html.text(texts.say("signin.go")))));
        return Html.all(List.copyOf(parts));
    }

    /** A wrong password is complained of in the language of the page. */
    private static String language(RoutingContext context) {
        return Pages.askedLanguage(context).map(tag -> "?ui_locales=" + tag).orElse("");
    }

    private static Html field(String name, String type, String autocomplete, String label) {
        return Html.all(List.of(
                Html.of("label", Map.of("for", name), Html.text(label)),
                Html.of(
                        "input",
                        Map.of(
                                "id",
                                name,
                                "name",
                                name,
                                "type",
                                type,
                                "autocomplete",
                                autocomplete,
                                "maxlength",
                                "200",
                                "required",
                                ""))));
    }

    private static Html hidden(String name, String value) {
        return Html.of("input", Map.of("type", "hidden", "name", name, "value", value));
    }

    private static Optional<String> next(RoutingContext context) {
        var sent = Optional.ofNullable(context.request().formAttributes().get("next"));
        return sent.or(() -> context.queryParam("next").stream().findFirst())
                .filter(path -> OWN_PATH.matcher(path).matches());
    }
}
