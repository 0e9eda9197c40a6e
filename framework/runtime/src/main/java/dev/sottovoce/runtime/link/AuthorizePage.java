package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.config.VendorClient;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.link.AuthorizationRequest.Read;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /oauth/authorize}: from a vendor's wish over sign-in and consent to a code. */
final class AuthorizePage {
    private final List<VendorClient> clients;
    private final Pages pages;
    private final Offers offers;
    private final ConsentDesk consents;
    private final LinkStore links;
    private final Tokens tokens;

    AuthorizePage(LinkServer.Parts parts) {
        this.clients = parts.clients();
        this.pages = parts.pages();
        this.offers = parts.offers();
        this.consents = parts.consents();
        this.links = parts.links();
        this.tokens = parts.tokens();
    }

    /** A new wish, or the page of one that is under way. */
    void get(RoutingContext context) {
        var underWay = context.queryParam("request").stream().findFirst();
        if (underWay.isPresent()) {
            show(context, underWay.get());
        } else {
            begin(context);
        }
    }

    /** The customer has decided. */
    void post(RoutingContext context) {
        var visitor = Visitor.of(context);
        var form = context.request().formAttributes();
        var handle = Optional.ofNullable(form.get("request")).orElse("");
        var customer = visitor.customer();
        var decision = ConsentForm.decision(form);
        if (customer.isEmpty()
                || decision.isEmpty()
                || !visitor.sent(Optional.ofNullable(form.get("token")).orElse(""))) {
            complain(context, 403, "error.form");
            return;
        }
        visitor.take(handle, AuthorizationRequest.class)
                .ifPresentOrElse(
                        request -> decided(context, request, customer.get(), decision.get()),
                        () -> complain(context, 400, "error.request"));
    }

    private void begin(RoutingContext context) {
        var read = AuthorizationRequest.read(context.queryParams(), clients);
        if (read instanceof Read.Valid valid) {
            var handle = tokens.handle();
            Visitor.of(context).keep(handle, valid.request());
            pages.goTo(context, ownAddress(context, handle));
        } else if (read instanceof Read.TellVendor wrong) {
            pages.goTo(context, back(wrong.request(), "error", wrong.error()));
        } else {
            complain(context, 400, "error.client");
        }
    }

    private void show(RoutingContext context, String handle) {
        var visitor = Visitor.of(context);
        var request = visitor.kept(handle, AuthorizationRequest.class);
        if (request.isEmpty()) {
            complain(context, 400, "error.request");
        } else if (visitor.customer().isEmpty()) {
            pages.goTo(context, SignInPage.before(ownAddress(context, handle)));
        } else {
            var client = request.get().client();
            var texts = pages.texts(context);
            pages.show(
                    context,
                    200,
                    texts,
                    texts.say("link.title", "vendor", client.vendorName()),
                    form(context, client).html(handle, visitor.formToken(tokens)),
                    origin(request.get().redirect()));
        }
    }

    private void decided(
            RoutingContext context, AuthorizationRequest request, SubjectRef customer, ConsentForm.Decision decision) {
        if (decision == ConsentForm.Decision.CANCEL) {
            pages.goTo(context, back(request, "error", "access_denied"));
            return;
        }
        var answers = form(context, request.client()).answers(context.request().formAttributes(), decision);
        if (answers.isEmpty()) {
            complain(context, 400, "error.form");
            return;
        }
        grant(request, customer, answers.get())
                .onSuccess(code -> pages.goTo(context, back(request, "code", code)))
                .onFailure(failure -> pages.goTo(context, back(request, "error", "server_error")));
    }

    private Future<String> grant(AuthorizationRequest request, SubjectRef customer, Answers answers) {
        return consents.record(customer, request.client().vendor(), answers)
                .compose(recorded -> links.issueCode(request, customer));
    }

    private ConsentForm form(RoutingContext context, VendorClient client) {
        return new ConsentForm(pages.texts(context), client.vendor(), client.vendorName(), offers.to(client.vendor()));
    }

    private void complain(RoutingContext context, int status, String key) {
        var texts = pages.texts(context);
        pages.show(context, status, texts, texts.say("error.title"), Html.of("p", texts.say(key)));
    }

    private static String ownAddress(RoutingContext context, String handle) {
        var language =
                context.queryParam("ui_locales").stream().findFirst().filter(tag -> tag.matches("[A-Za-z0-9-]{2,10}"));
        return "/oauth/authorize?request=" + handle
                + language.map(tag -> "&ui_locales=" + tag).orElse("");
    }

    private static String back(AuthorizationRequest request, String name, String value) {
        var address = new StringBuilder(request.redirect())
                .append(request.redirect().contains("?") ? '&' : '?')
                .append(name)
                .append('=')
                .append(encode(value));
        request.state().ifPresent(state -> address.append("&state=").append(encode(state)));
        return address.toString();
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
