package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.link.ConsentForm.Decision;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /link/code}: gives a signed-in customer a one-time code for an assistant that takes one. With more than one
 * such channel the query says which, {@code ?channel=ID}. The bank's own app sends the same form with {@code Accept:
 * application/json} and gets {@code {"code":"svl_…","expiresInSeconds":60}}, or {@code {"error":"…"}}.
 */
final class LinkCodePage {
    private final List<ChannelProfile> channels;
    private final Pages pages;
    private final ConsentPage consent;
    private final LinkCodes codes;
    private final Tokens tokens;

    LinkCodePage(LinkServer.Parts parts) {
        this.channels = parts.channels().stream()
                .filter(channel -> channel.linking() == Linking.CODE)
                .toList();
        this.pages = parts.pages();
        this.consent = new ConsentPage(parts);
        this.codes = parts.oneTime().codes();
        this.tokens = parts.tokens();
    }

    /** Kept in the browser's session: for which channel the form was shown. It is good once. */
    private record Wish(ChannelProfile channel) {
        ConsentPage.Vendor vendor() {
            return new ConsentPage.Vendor(
                    channel.vendor(), channel.vendorName(), channel.surfaces().contains(Surface.VOICE));
        }
    }

    /** The consent page, behind sign-in. */
    void get(RoutingContext context) {
        var visitor = Visitor.of(context);
        var channel = channel(context);
        var texts = pages.texts(context);
        if (channel.isEmpty()) {
            consent.complain(context, texts, 404, "code.none");
        } else if (visitor.customer().isEmpty()) {
            pages.goTo(
                    context,
                    SignInPage.before("/link/code?channel=" + channel.get().id(), Pages.askedLanguage(context)));
        } else {
            var wish = new Wish(channel.get());
            var handle = tokens.handle();
            visitor.keep(handle, wish);
            consent.show(
                    context,
                    texts,
                    wish.vendor(),
                    visitor.customer().get(),
                    "/link/code"
                            + Pages.askedLanguage(context)
                                    .map(tag -> "?ui_locales=" + tag)
                                    .orElse(""),
                    handle,
                    "");
        }
    }

    /** The customer has decided. */
    void post(RoutingContext context) {
        var sent = consent.sent(context);
        if (sent.isEmpty()) {
            complain(context, 403, "error.form");
            return;
        }
        Visitor.of(context)
                .take(sent.get().request(), Wish.class)
                .ifPresentOrElse(
                        wish -> decided(context, wish, sent.get()), () -> complain(context, 400, "code.again"));
    }

    private void decided(RoutingContext context, Wish wish, ConsentPage.Sent sent) {
        if (sent.decision() == Decision.CANCEL) {
            cancelled(context, wish);
            return;
        }
        consent.answers(context, pages.texts(context), wish.vendor(), sent)
                .ifPresentOrElse(
                        answers -> codes.issue(sent.customer(), wish.channel().vendor(), answers)
                                .onSuccess(code -> give(context, wish, code))
                                .onFailure(context::fail),
                        () -> complain(context, 400, "error.form"));
    }

    private void give(RoutingContext context, Wish wish, String code) {
        if (wantsJson(context)) {
            var body = new JsonObject().put("code", code).put("expiresInSeconds", LinkCodes.LIFE.toSeconds());
            pages.json(context, 200, body);
            return;
        }
        var texts = pages.texts(context);
        pages.show(
                context,
                200,
                texts,
                say(texts, wish, "code.title"),
                Html.all(List.of(
                        Html.of("p", say(texts, wish, "code.what")),
                        Html.of("p", Map.of("class", "code"), Html.text(code)),
                        Html.of("p", say(texts, wish, "code.until")),
                        Html.of("section", Map.of("class", "first"), Html.of("p", say(texts, wish, "code.warning"))))));
    }

    private void cancelled(RoutingContext context, Wish wish) {
        if (wantsJson(context)) {
            pages.json(context, 200, new JsonObject().put("error", "cancelled"));
            return;
        }
        var texts = pages.texts(context);
        pages.show(
                context,
                200,
                texts,
                texts.say("pair.cancelled.title"),
                Html.of("p", say(texts, wish, "pair.cancelled")));
    }

    private void complain(RoutingContext context, int status, String key) {
        if (wantsJson(context)) {
            pages.json(context, status, new JsonObject().put("error", status == 403 ? "form" : "request"));
        } else {
            consent.complain(context, pages.texts(context), status, key);
        }
    }

    private Optional<ChannelProfile> channel(RoutingContext context) {
        var asked = context.queryParam("channel").stream().findFirst();
        return channels.stream()
                .filter(channel -> asked.map(channel.id()::equals).orElse(channels.size() == 1))
                .findFirst();
    }

    private static boolean wantsJson(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/json");
    }

    private static String say(Texts texts, Wish wish, String key) {
        return texts.say(key, "vendor", wish.channel().vendorName());
    }
}
