package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.config.VendorClient;
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

/** {@code /oauth/authorize}: from a vendor's wish over sign-in and consent to a code. */
final class AuthorizePage {
    private final List<VendorClient> clients;
    private final Pages pages;
    private final ConsentPage consent;
    private final ConsentDesk consents;
    private final LinkStore links;
    private final Tokens tokens;

    AuthorizePage(LinkServer.Parts parts) {
        this.clients = parts.clients();
        this.pages = parts.pages();
        this.consent = new ConsentPage(parts);
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
        var sent = consent.sent(context);
        if (sent.isEmpty()) {
            complain(context, 403, "error.form");
            return;
        }
        Visitor.of(context)
                .take(sent.get().request(), AuthorizationRequest.class)
                .ifPresentOrElse(
                        request -> decided(context, request, sent.get()),
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
            pages.goTo(context, SignInPage.before(ownAddress(context, handle), Pages.askedLanguage(context)));
        } else {
            consent.show(
                    context,
                    pages.texts(context),
                    vendor(request.get()),
                    visitor.customer().get(),
                    "/oauth/authorize",
                    handle,
                    origin(request.get().redirect()));
        }
    }

    private void decided(RoutingContext context, AuthorizationRequest request, ConsentPage.Sent sent) {
        if (sent.decision() == ConsentForm.Decision.CANCEL) {
            pages.goTo(context, back(request, "error", "access_denied"));
            return;
        }
        var answers = consent.answers(context, pages.texts(context), vendor(request), sent);
        if (answers.isEmpty()) {
            complain(context, 400, "error.form");
            return;
        }
        grant(request, sent.customer(), answers.get())
                .onSuccess(code -> pages.goTo(context, back(request, "code", code)))
                .onFailure(failure -> pages.goTo(context, back(request, "error", "server_error")));
    }

    private Future<String> grant(AuthorizationRequest request, SubjectRef customer, Answers answers) {
        return consents.record(customer, request.client().vendor(), answers)
                .compose(recorded -> links.issueCode(request, customer));
    }

    private static ConsentPage.Vendor vendor(AuthorizationRequest request) {
        return new ConsentPage.Vendor(
                request.client().vendor(), request.client().vendorName(), true);
    }

    private void complain(RoutingContext context, int status, String key) {
        consent.complain(context, pages.texts(context), status, key);
    }

    private static String ownAddress(RoutingContext context, String handle) {
        return "/oauth/authorize?request=" + handle
                + Pages.askedLanguage(context).map(tag -> "&ui_locales=" + tag).orElse("");
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
