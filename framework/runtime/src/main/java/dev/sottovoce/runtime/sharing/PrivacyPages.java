package dev.sottovoce.runtime.sharing;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.link.Answers;
import dev.sottovoce.runtime.link.ConsentFields;
import dev.sottovoce.runtime.link.CustomerLinks;
import dev.sottovoce.runtime.link.Offers;
import dev.sottovoce.runtime.link.PageConsents;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /privacy}: how things stand with every vendor; {@code /privacy/VENDOR}: the same with one, to be changed. Only
 * here, behind the bank's sign-in, can a customer allow more than before. Every change is a form with a token of this
 * visitor's own; a GET changes nothing.
 */
public final class PrivacyPages {
    private final Parts parts;
    private final List<Vendor> vendors;

    /** Pages over these parts. */
    public PrivacyPages(Parts parts) {
        this.parts = parts;
        this.vendors = Vendor.of(parts.policy(), parts.channels());
    }

    /**
     * What they are made of.
     *
     * @param clock its zone is that in which times are shown
     */
    public record Parts(
            Pages pages,
            Visitors visitors,
            Tokens tokens,
            Policy policy,
            List<ChannelProfile> channels,
            Offers offers,
            PageConsents consents,
            CustomerLinks links,
            Clock clock) {
        public Parts {
            channels = List.copyOf(channels);
        }
    }

    /** One request of a signed-in customer. */
    private record Call(RoutingContext context, SubjectRef customer, Wording words) {
        Texts texts() {
            return words.texts();
        }
    }

    /** Puts the pages on their routes. */
    public void mount(Router router) {
        var route = router.route("/privacy*");
        parts.visitors().handlers().forEach(route::handler);
        router.get("/privacy").handler(context -> signedIn(context, "/privacy", this::overview));
        router.get("/privacy/:vendor").handler(context -> vendor(context, this::show));
        router.post("/privacy/:vendor").handler(context -> vendor(context, this::change));
    }

    private void overview(Call call) {
        Future.all(vendors.stream().map(vendor -> standing(call, vendor)).toList())
                .onSuccess(all -> {
                    List<Standing> standings = all.list();
                    var body = new ArrayList<Html>();
                    body.add(Html.of("p", call.words().say("privacy.intro")));
                    standings.forEach(standing -> body.add(card(call, standing)));
                    show(call, 200, call.words().say("privacy.title"), body);
                })
                .onFailure(call.context()::fail);
    }

    private static Html card(Call call, Standing standing) {
        Vendor vendor = standing.vendor();
        var words = call.words();
        return Html.of(
                "section",
                Map.of("class", "card", "aria-labelledby", "vendor-" + vendor.id()),
                Html.of("h2", Map.of("id", "vendor-" + vendor.id()), Html.text(vendor.name())),
                Html.of("p", Map.of("class", "soft"), Html.text(words.linked(standing))),
                Html.of("h3", words.say("privacy.may")),
                words.mayKnow(standing),
                words.room(standing).map(room -> Html.of("p", room)).orElseGet(Html::none),
                Html.of(
                        "p",
                        Html.of(
                                "a",
                                Map.of("href", "/privacy/" + vendor.id()),
                                Html.text(words.say("privacy.change", vendor)))));
    }

    private void show(Call call, Vendor vendor) {
        standing(call, vendor)
                .onSuccess(standing -> {
                    var page = new VendorPage(
                            call.words(),
                            standing,
                            new ConsentFields(call.texts(), parts.offers().to(vendor.id())),
                            Visitor.of(call.context()).formToken(parts.tokens()));
                    show(call, 200, call.words().say("privacy.vendor.title", vendor), page.body(done(call)));
                })
                .onFailure(call.context()::fail);
    }

    private void change(Call call, Vendor vendor) {
        var form = call.context().request().formAttributes();
        var token = Optional.ofNullable(form.get("token")).orElse("");
        var wanted = VendorPage.Change.of(form);
        if (!Visitor.of(call.context()).sent(token) || wanted.isEmpty()) {
            complain(call, 403, "error.form");
            return;
        }
        Optional<Future<Void>> changed = switch (wanted.get()) {
            case SAVE ->
                new ConsentFields(call.texts(), parts.offers().to(vendor.id()))
                        .shares(form)
                        .map(shares -> new Answers(
                                shares,
                                ConsentFields.room(form),
                                false,
                                call.texts().language()))
                        .map(answers -> parts.consents().record(call.customer(), vendor.id(), answers));
            case NOTHING ->
                Optional.of(parts.consents()
                        .record(
                                call.customer(),
                                vendor.id(),
                                new Answers(
                                        Map.of(),
                                        ConsentFields.room(form),
                                        false,
                                        call.texts().language())));
            case REFUSE ->
                Optional.of(parts.consents()
                        .refuse(call.customer(), vendor.id(), call.texts().language()));
            case LIFT ->
                Optional.of(parts.consents()
                        .lift(call.customer(), vendor.id(), call.texts().language()));
            case UNLINK -> Optional.of(parts.links().end(call.customer(), vendor.id()));
        };
        changed.ifPresentOrElse(
                done -> done.onSuccess(any -> parts.pages()
                                .goTo(
                                        call.context(),
                                        "/privacy/" + vendor.id() + "?done="
                                                + wanted.get().word()))
                        .onFailure(call.context()::fail),
                () -> complain(call, 400, "error.form"));
    }

    private static Optional<VendorPage.Change> done(Call call) {
        return call.context().queryParam("done").stream().findFirst().flatMap(VendorPage.Change::of);
    }

    private Future<Standing> standing(Call call, Vendor vendor) {
        Instant now = parts.clock().instant();
        return Future.all(
                        parts.consents().current(call.customer(), vendor.id()),
                        parts.links().of(call.customer()))
                .map(all -> {
                    dev.sottovoce.privacy.consent.Consents consents = all.resultAt(0);
                    Map<String, Instant> links = all.resultAt(1);
                    return new Standing(
                            vendor,
                            consents,
                            new Sharing(parts.policy(), consents, vendor.id(), now),
                            Optional.ofNullable(links.get(vendor.id())));
                });
    }

    @FunctionalInterface
    private interface Page {
        void answer(Call call);
    }

    @FunctionalInterface
    private interface PageOfVendor {
        void answer(Call call, Vendor vendor);
    }

    private void vendor(RoutingContext context, PageOfVendor page) {
        var asked = context.pathParam("vendor");
        var known = vendors.stream().filter(vendor -> vendor.id().equals(asked)).findFirst();
        if (known.isEmpty()) {
            signedIn(context, "/privacy", call -> complain(call, 404, "privacy.unknown"));
        } else {
            signedIn(context, "/privacy/" + known.get().id(), call -> page.answer(call, known.get()));
        }
    }

    private void signedIn(RoutingContext context, String path, Page page) {
        Texts texts = parts.pages().texts(context);
        Visitor.of(context)
                .customer()
                .ifPresentOrElse(
                        customer -> page.answer(new Call(
                                context,
                                customer,
                                new Wording(texts, parts.clock().getZone()))),
                        () -> parts.pages().goTo(context, SignInPage.before(path, Pages.askedLanguage(context))));
    }

    private void complain(Call call, int status, String key) {
        show(
                call,
                status,
                call.words().say("error.title"),
                List.of(Html.of("p", call.words().say(key))));
    }

    private void show(Call call, int status, String title, List<Html> body) {
        parts.pages().show(call.context(), status, call.texts(), title, Html.all(body));
    }
}
