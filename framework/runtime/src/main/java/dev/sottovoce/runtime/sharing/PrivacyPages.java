package dev.sottovoce.runtime.sharing;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.link.Answers;
import dev.sottovoce.runtime.link.Bundle;
import dev.sottovoce.runtime.link.ConsentFields;
import dev.sottovoce.runtime.link.CustomerLinks;
import dev.sottovoce.runtime.link.Offers;
import dev.sottovoce.runtime.link.PageConsents;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.sharing.VendorPage.Change;
import dev.sottovoce.runtime.signin.SignedIn;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * {@code /privacy}: how things stand with every vendor; {@code /privacy/VENDOR}: the same with one, to be changed;
 * {@code /privacy/VENDOR/told}: what it was told. Only here, behind the bank's sign-in, can a customer allow more than
 * before. Every change is a form with a token of this visitor's own; a GET changes nothing.
 */
public final class PrivacyPages {
    private static final int MOST_ENTRIES = 5_000;

    private final Parts parts;
    private final List<Vendor> vendors;
    private final Standings standings;
    private final Counter counter;

    /** Pages over these parts. */
    public PrivacyPages(Parts parts) {
        this.parts = parts;
        this.vendors = Vendor.of(parts.policy(), parts.channels());
        this.standings = new Standings(parts.policy(), parts.consents(), parts.links(), parts.ledger(), parts.clock());
        this.counter = new Counter(parts.pages(), parts.tokens(), parts.clock().getZone());
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
            DisclosureStore ledger,
            Exporting exporting,
            Erasing erasing,
            Clock clock) {
        public Parts {
            channels = List.copyOf(channels);
        }
    }

    /** Puts the pages on their routes. */
    public void mount(Router router) {
        var route = router.route("/privacy*");
        parts.visitors().handlers().forEach(route::handler);
        router.get("/privacy").handler(context -> counter.signedIn(context, "/privacy", this::overview));
        new TakeAwayPages(parts, vendors, counter).mount(router);
        router.get("/privacy/:vendor").handler(context -> known(context, "", this::show));
        router.post("/privacy/:vendor").handler(context -> {
            var path = "/privacy/" + context.pathParam("vendor");
            counter.sent(context, path, call -> vendor(call, this::change));
        });
        router.get("/privacy/:vendor/told").handler(context -> known(context, "/told", this::told));
    }

    private void overview(Call call) {
        standings
                .of(call.customer(), vendors)
                .onSuccess(all -> {
                    var body = new ArrayList<Html>();
                    body.add(Html.of("p", call.words().say("privacy.intro")));
                    all.forEach(standing -> body.add(call.words().card(standing)));
                    body.addAll(TakeAwayPages.ways(call.words()));
                    body.add(SignedIn.ways(call.texts(), call.token()));
                    call.show(call.words().say("privacy.title"), body);
                })
                .onFailure(call.context()::fail);
    }

    private void show(Call call, Vendor vendor) {
        standings
                .of(call.customer(), vendor)
                .onSuccess(standing -> {
                    var page = new VendorPage(call.words(), standing, fields(call, vendor), call.token());
                    call.show(
                            call.words().say("privacy.vendor.title", vendor),
                            page.body(call.asked("done").flatMap(Change::of)));
                })
                .onFailure(call.context()::fail);
    }

    private void told(Call call, Vendor vendor) {
        int page = call.asked("page")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        Future.fromCompletionStage(parts.ledger().history(call.customer(), MOST_ENTRIES))
                .onSuccess(entries -> {
                    List<Disclosed> told = entries.stream()
                            .filter(entry -> entry.vendor().equals(vendor.id()))
                            .filter(entry -> entry.kind() == Disclosure.Kind.TOLD && !entry.voided())
                            .toList();
                    call.show(
                            call.words().say("privacy.told.title", vendor),
                            new HistoryPage(call.words(), vendor, told).body(page));
                })
                .onFailure(call.context()::fail);
    }

    private void change(Call call, Vendor vendor) {
        Change.of(call.context().request().formAttributes())
                .ifPresentOrElse(
                        wanted -> changed(call, vendor, wanted)
                                .ifPresentOrElse(
                                        change -> change.onSuccess(any -> call.pages()
                                                        .goTo(
                                                                call.context(),
                                                                "/privacy/" + vendor.id() + "?done=" + wanted.word()))
                                                .onFailure(call.context()::fail),
                                        () -> call.complain(400, "error.form")),
                        () -> call.complain(400, "error.form"));
    }

    /** Empty when something was answered that was not offered. */
    private Optional<Future<Void>> changed(Call call, Vendor vendor, Change wanted) {
        var form = call.context().request().formAttributes();
        var language = call.texts().language();
        return switch (wanted) {
            case SAVE -> fields(call, vendor).shares(form).map(shares -> record(call, vendor, shares));
            case NOTHING -> Optional.of(record(call, vendor, Map.of()));
            case REFUSE -> Optional.of(parts.consents().refuse(call.customer(), vendor.id(), language));
            case LIFT -> Optional.of(parts.consents().lift(call.customer(), vendor.id(), language));
            case UNLINK -> Optional.of(parts.links().end(call.customer(), vendor.id()));
        };
    }

    private Future<Void> record(Call call, Vendor vendor, Map<Bundle, Form> shares) {
        var room = ConsentFields.room(call.context().request().formAttributes());
        return parts.consents()
                .record(
                        call.customer(),
                        vendor.id(),
                        new Answers(shares, room, false, call.texts().language()));
    }

    private ConsentFields fields(Call call, Vendor vendor) {
        return new ConsentFields(call.texts(), parts.offers().to(vendor.id()));
    }

    private void known(RoutingContext context, String tail, BiConsumer<Call, Vendor> page) {
        var path = "/privacy/" + context.pathParam("vendor") + tail;
        counter.signedIn(context, path, call -> vendor(call, page));
    }

    private void vendor(Call call, BiConsumer<Call, Vendor> page) {
        var asked = call.context().pathParam("vendor");
        vendors.stream()
                .filter(vendor -> vendor.id().equals(asked))
                .findFirst()
                .ifPresentOrElse(vendor -> page.accept(call, vendor), () -> call.complain(404, "privacy.unknown"));
    }
}
