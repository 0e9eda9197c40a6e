package dev.sottovoce.runtime.html;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends the bank's own pages: no foreign content, no framing, nothing kept by browsers or proxies. */
public final class Pages {
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z0-9_-]{2,35}");

    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts spanish = Texts.of(Locale.forLanguageTag("es"));
    private final Buffer style = asset("sottovoce.css");
    private final Buffer script = asset("phone.js");

    /** Serves the style sheet and the one script. */
    public void mount(Router router) {
        router.get("/assets/sottovoce.css").handler(context -> send(context, "text/css; charset=utf-8", style));
        router.get("/assets/phone.js").handler(context -> send(context, "text/javascript; charset=utf-8", script));
    }

    /** The language tag that the address asks for by {@code ui_locales}, such as {@code es-ES}, to be passed on. */
    public static Optional<String> askedLanguage(RoutingContext context) {
        return context.queryParam("ui_locales").stream()
                .findFirst()
                .filter(tag -> LANGUAGE_TAG.matcher(tag).matches());
    }

    /** The language that the reader asked for, by {@code ui_locales} or by browser. */
    public Texts texts(RoutingContext context) {
        var language = askedLanguage(context).orElseGet(() -> {
            var preferred = context.preferredLanguage();
            return preferred == null ? "en" : preferred.tag();
        });
        return texts(Locale.forLanguageTag(language.replace('_', '-')));
    }

    /** The texts for a locale. */
    public Texts texts(Locale locale) {
        return locale.getLanguage().equals("es") ? spanish : english;
    }

    /** Sends a page whose forms lead back to us only. */
    public void show(RoutingContext context, int status, Texts texts, String title, Html body) {
        show(context, status, texts, title, body, "");
    }

    /**
     * Sends a page.
     *
     * @param formOrigin where else a form's answer may redirect to, such as {@code https://pitangui.amazon.com}; empty
     *     for nowhere
     */
    public void show(RoutingContext context, int status, Texts texts, String title, Html body, String formOrigin) {
        var page = Html.of(
                "html",
                Map.of("lang", texts.language().toLanguageTag()),
                Html.of(
                        "head",
                        Html.of("meta", Map.of("charset", "utf-8")),
                        Html.of("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                        Html.of("meta", Map.of("name", "robots", "content", "noindex")),
                        Html.of("link", Map.of("rel", "stylesheet", "href", "/assets/sottovoce.css")),
                        Html.of("title", title)),
                Html.of("body", Html.of("main", Html.all(List.of(Html.of("h1", title), body)))));
        strict(context, formOrigin);
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        sent(context.response().end("<!doctype html>" + page.markup()));
    }

    /** Sends an answer to the bank's own app, as strictly as a page. */
    public void json(RoutingContext context, int status, JsonObject body) {
        strict(context, "");
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        sent(context.response().end(body.encode()));
    }

    /** Sends a file to be kept by the reader and by nobody else. */
    public void file(RoutingContext context, String name, String mediaType, Buffer content) {
        strict(context, "");
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        sent(context.response().end(content));
    }

    /** Sends the reader on; the browser asks for the next page with GET. */
    public void goTo(RoutingContext context, String address) {
        strict(context, "");
        context.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, address);
        sent(context.response().end());
    }

    private static void send(RoutingContext context, String type, Buffer asset) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        sent(context.response().end(asset));
    }

    private static void strict(RoutingContext context, String formOrigin) {
        context.response()
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'; form-action 'self'"
                                + (formOrigin.isEmpty() ? "" : " " + formOrigin))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Robots-Tag", "noindex")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A reader who has gone away is no event; the response is over either way. */
    private static void sent(Future<Void> response) {
        var unused = response.otherwiseEmpty();
    }

    private static Buffer asset(String name) {
        try (var stream = Pages.class.getResourceAsStream("/dev/sottovoce/runtime/html/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar; build it again");
            }
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
