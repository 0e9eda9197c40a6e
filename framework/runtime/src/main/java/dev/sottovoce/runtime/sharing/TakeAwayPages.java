package dev.sottovoce.runtime.sharing;

import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.link.Answers;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /privacy/export.json} and its like, and {@code /privacy/erase}, which asks twice. */
final class TakeAwayPages {
    private final PrivacyPages.Parts parts;
    private final List<Vendor> vendors;
    private final Counter counter;

    TakeAwayPages(PrivacyPages.Parts parts, List<Vendor> vendors, Counter counter) {
        this.parts = parts;
        this.vendors = vendors;
        this.counter = counter;
    }

    void mount(Router router) {
        router.getWithRegex("/privacy/export\\.(?<ending>[a-z]+)").handler(this::export);
        router.get("/privacy/erase").handler(context -> counter.signedIn(context, "/privacy/erase", this::ask));
        router.post("/privacy/erase/sure").handler(context -> counter.sent(context, "/privacy/erase", this::askAgain));
        router.post("/privacy/erase").handler(context -> counter.sent(context, "/privacy/erase", this::erase));
    }

    private void export(RoutingContext context) {
        counter.signedIn(
                context,
                "/privacy",
                call -> Exporting.Format.of(context.pathParam("ending"))
                        .ifPresentOrElse(format -> export(call, format), () -> call.complain(404, "privacy.unknown")));
    }

    private void export(Call call, Exporting.Format format) {
        parts.exporting()
                .export(call.customer(), format, call.texts().language())
                .onSuccess(file ->
                        call.pages().file(call.context(), "privacy." + format.ending(), format.mediaType(), file))
                .onFailure(call.context()::fail);
    }

    private void ask(Call call) {
        call.show(call.words().say("erase.title"), pages(call).before());
    }

    private void askAgain(Call call) {
        call.show(call.words().say("erase.sure.title"), pages(call).sure());
    }

    /** Sharing and links end first, so that nothing is told while what was told becomes unreadable. */
    private void erase(Call call) {
        var nothing =
                new Answers(Map.of(), Optional.empty(), false, call.texts().language());
        Future<Void> ended = Future.succeededFuture();
        for (Vendor vendor : vendors) {
            ended = ended.compose(any -> parts.consents().record(call.customer(), vendor.id(), nothing))
                    .compose(any -> parts.links().end(call.customer(), vendor.id()));
        }
        ended.compose(any -> parts.erasing().erase(call.customer()))
                .onSuccess(any -> call.show(
                        call.words().say("erase.done.title"), pages(call).done()))
                .onFailure(call.context()::fail);
    }

    private ErasePages pages(Call call) {
        return new ErasePages(call.words(), vendors, call.token());
    }

    /** The way to both, for the page before. */
    static List<Html> ways(Wording words) {
        return List.of(
                Html.of("h2", words.say("export.title")),
                Html.of("p", words.say("export.what")),
                ErasePages.exports(words),
                Html.of("h2", words.say("erase.title")),
                Html.of("p", Html.of("a", Map.of("href", "/privacy/erase"), Html.text(words.say("erase.link")))));
    }
}
