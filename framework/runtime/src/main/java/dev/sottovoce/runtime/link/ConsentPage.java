package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.link.ConsentForm.Decision;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.Visitor;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Asks a signed-in customer what a vendor may be told; the same page whichever way she came. */
final class ConsentPage {
    private final Pages pages;
    private final Offers offers;
    private final ConsentDesk consents;
    private final Tokens tokens;

    ConsentPage(LinkServer.Parts parts) {
        this.pages = parts.pages();
        this.offers = parts.offers();
        this.consents = parts.consents();
        this.tokens = parts.tokens();
    }

    /**
     * For whom the page asks.
     *
     * @param vendor as the policy names it
     * @param name as people call it
     * @param heard whether answers are spoken there
     */
    record Vendor(String vendor, String name, boolean heard) {}

    /**
     * What was sent.
     *
     * @param request the handle with which the page was shown
     */
    record Sent(SubjectRef customer, String request, Decision decision) {}

    /**
     * Shows the page.
     *
     * @param action where the form goes
     * @param request comes back with the form
     * @param formOrigin as for {@link Pages#show(RoutingContext, int, Texts, String, Html, String)}
     */
    void show(
            RoutingContext context,
            Texts texts,
            Vendor vendor,
            SubjectRef customer,
            String action,
            String request,
            String formOrigin) {
        consents.refusesEverything(customer, vendor.vendor())
                .onSuccess(refuses -> {
                    var visitor = Visitor.of(context);
                    var frame = new ConsentForm.Frame(
                            action, request, visitor.formToken(tokens), visitor.name(), vendor.heard(), refuses);
                    pages.show(
                            context,
                            200,
                            texts,
                            texts.say("link.title", "vendor", vendor.name()),
                            form(texts, vendor).html(frame),
                            formOrigin);
                })
                .onFailure(context::fail);
    }

    /** What came back; empty when it is not this visitor's form, or she is signed in no longer. */
    Optional<Sent> sent(RoutingContext context) {
        var visitor = Visitor.of(context);
        var form = context.request().formAttributes();
        if (!visitor.sent(Optional.ofNullable(form.get("token")).orElse(""))) {
            return Optional.empty();
        }
        var request = Optional.ofNullable(form.get("request")).orElse("");
        return visitor.customer()
                .flatMap(customer -> ConsentForm.decision(form).map(decision -> new Sent(customer, request, decision)));
    }

    /** The answers of a form that was sent; empty when something was answered that was not offered. */
    Optional<Answers> answers(RoutingContext context, Texts texts, Vendor vendor, Sent sent) {
        return form(texts, vendor).answers(context.request().formAttributes(), sent.decision());
    }

    /** A page that says what is wrong. */
    void complain(RoutingContext context, Texts texts, int status, String key) {
        pages.show(context, status, texts, texts.say("error.title"), Html.of("p", texts.say(key)));
    }

    private ConsentForm form(Texts texts, Vendor vendor) {
        return new ConsentForm(texts, vendor.vendor(), vendor.name(), offers.to(vendor.vendor()));
    }
}
