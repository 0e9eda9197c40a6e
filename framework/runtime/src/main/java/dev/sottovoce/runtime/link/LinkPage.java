package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.link.AccountLinks.Agreed;
import dev.sottovoce.runtime.link.LinkRequest.State;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code /link/HANDLE}: from the address in a chat over a click, sign-in and consent to the pairing word. Only the
 * click begins anything, as vendors fetch addresses for previews. Every page asks the database how far the link has
 * come, so that going back, opening it twice or in another browser ends at a page that says so.
 */
final class LinkPage {
    private final Map<String, ChannelProfile> channels;
    private final Pages pages;
    private final ConsentPage consent;
    private final LinkRequests requests;
    private final Tokens tokens;

    LinkPage(LinkServer.Parts parts) {
        this.channels = parts.channels().stream()
                .collect(Collectors.toUnmodifiableMap(ChannelProfile::id, Function.identity()));
        this.pages = parts.pages();
        this.consent = new ConsentPage(parts);
        this.requests = parts.oneTime().requests();
        this.tokens = parts.tokens();
    }

    /** Kept in the browser's session: the click. */
    private record Begun() {}

    /** Kept in the browser's session: the word, to be shown again on this browser only. */
    private record Word(String word) {
        @Override
        public String toString() {
            return "[word]";
        }
    }

    /** One request for a page that exists. */
    private record Call(
            RoutingContext context, String handle, LinkRequest request, ChannelProfile channel, Texts texts) {
        Visitor visitor() {
            return Visitor.of(context);
        }

        String path(String step) {
            return "/link/" + handle + step;
        }

        ConsentPage.Vendor vendor() {
            return new ConsentPage.Vendor(
                    channel.vendor(), channel.vendorName(), channel.surfaces().contains(Surface.VOICE));
        }

        String say(String key) {
            return texts.say(key, "vendor", channel.vendorName());
        }

        Optional<Word> word() {
            return visitor().kept("word." + handle, Word.class);
        }

        boolean hasBegun() {
            return visitor().kept("begun." + handle, Begun.class).isPresent();
        }
    }

    /** What will happen, and a button. */
    void get(RoutingContext context) {
        open(context, call -> {
            var button =
                    Html.of("button", Map.of("class", "main", "type", "submit"), Html.text(call.say("pair.start")));
            var form = Html.of(
                    "form",
                    Map.of("method", "post", "action", call.path("")),
                    Html.of(
                            "input",
                            Map.of(
                                    "type",
                                    "hidden",
                                    "name",
                                    "token",
                                    "value",
                                    call.visitor().formToken(tokens))),
                    button);
            show(
                    call,
                    "link.title",
                    Html.of(
                            "section",
                            Map.of("class", "first"),
                            Html.of("p", Html.of("strong", call.say("pair.warning.title"))),
                            Html.of("p", call.say("pair.warning"))),
                    Html.of("p", call.say("pair.what")),
                    Html.of(
                            "ol",
                            Html.of("li", call.say("pair.step.1")),
                            Html.of("li", call.say("pair.step.2")),
                            Html.of("li", call.say("pair.step.3"))),
                    form);
        });
    }

    /** The click. */
    void start(RoutingContext context) {
        var token = Optional.ofNullable(context.request().formAttributes().get("token"));
        open(context, call -> {
            if (call.visitor().sent(token.orElse(""))) {
                call.visitor().keep("begun." + call.handle(), new Begun());
                pages.goTo(context, call.path("/consent"));
            } else {
                consent.complain(context, call.texts(), 403, "error.form");
            }
        });
    }

    /** The consent page, behind sign-in. */
    void consent(RoutingContext context) {
        open(context, call -> {
            var customer = call.visitor().customer();
            if (!call.hasBegun()) {
                pages.goTo(context, call.path(""));
            } else if (customer.isEmpty()) {
                var language = call.texts().language().toLanguageTag();
                pages.goTo(context, SignInPage.before(call.path("/consent"), Optional.of(language)));
            } else {
                consent.show(
                        context, call.texts(), call.vendor(), customer.get(), call.path("/consent"), call.handle(), "");
            }
        });
    }

    /** The customer has decided. */
    void decide(RoutingContext context) {
        var sent = consent.sent(context);
        open(context, call -> {
            if (sent.isEmpty() || !call.hasBegun() || !sent.get().request().equals(call.handle())) {
                consent.complain(context, call.texts(), 403, "error.form");
            } else if (sent.get().decision() == ConsentForm.Decision.CANCEL) {
                requests.cancel(call.handle())
                        .onSuccess(any -> show(call, "pair.cancelled.title", Html.of("p", call.say("pair.cancelled"))))
                        .onFailure(context::fail);
            } else {
                consent.answers(context, call.texts(), call.vendor(), sent.get())
                        .ifPresentOrElse(
                                answers -> agree(call, new Agreed(sent.get().customer(), answers)),
                                () -> consent.complain(context, call.texts(), 400, "error.form"));
            }
        });
    }

    /** The pairing word, or that it has come. */
    void word(RoutingContext context) {
        found(context, call -> {
            var word = call.word();
            if (word.isEmpty()) {
                gone(call);
            } else if (call.request().state() == State.LINKED) {
                show(call, "pair.done.title", Html.of("p", call.say("pair.done")));
            } else if (call.request().state() == State.AWAITS_WORD) {
                show(
                        call,
                        "pair.word.title",
                        Html.of("p", call.say("pair.word")),
                        Html.of(
                                "p",
                                Map.of(
                                        "class",
                                        "word",
                                        "lang",
                                        call.texts().language().toLanguageTag()),
                                Html.text(word.get().word())),
                        Html.of("p", call.say("pair.word.until")),
                        Html.of("section", Map.of("class", "first"), Html.of("p", call.say("pair.word.warning"))));
            } else {
                gone(call);
            }
        });
    }

    private void agree(Call call, Agreed agreed) {
        requests.agree(call.handle(), agreed)
                .onSuccess(word -> word.ifPresentOrElse(
                        found -> {
                            call.visitor().keep("word." + call.handle(), new Word(found));
                            pages.goTo(call.context(), call.path("/word"));
                        },
                        () -> gone(call)))
                .onFailure(call.context()::fail);
    }

    /** Goes on with a page that still can be answered; on this browser an answered one leads to its word. */
    private void open(RoutingContext context, Consumer<Call> next) {
        found(context, call -> {
            if (call.request().state() == State.OPEN) {
                next.accept(call);
            } else if (call.word().isPresent()) {
                pages.goTo(context, call.path("/word"));
            } else {
                gone(call);
            }
        });
    }

    private void found(RoutingContext context, Consumer<Call> next) {
        var handle = context.pathParam("handle");
        if (!Tokens.isHandle(handle)) {
            consent.complain(context, pages.texts(context), 404, "pair.unknown");
            return;
        }
        requests.find(handle)
                .onSuccess(request -> call(context, handle, request)
                        .ifPresentOrElse(
                                next, () -> consent.complain(context, pages.texts(context), 410, "pair.unknown")))
                .onFailure(context::fail);
    }

    private Optional<Call> call(RoutingContext context, String handle, Optional<LinkRequest> request) {
        return request.flatMap(found -> Optional.ofNullable(channels.get(found.channel()))
                .map(channel -> new Call(context, handle, found, channel, pages.texts(found.locale()))));
    }

    private void gone(Call call) {
        consent.complain(call.context(), call.texts(), 410, "pair.gone");
    }

    private void show(Call call, String title, Html... parts) {
        pages.show(call.context(), 200, call.texts(), call.say(title), Html.all(List.of(parts)));
    }
}
