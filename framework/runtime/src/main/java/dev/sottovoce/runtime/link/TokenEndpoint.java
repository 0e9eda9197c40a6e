package dev.sottovoce.runtime.link;

import dev.sottovoce.runtime.config.VendorClient;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /oauth/token} and {@code /oauth/revoke}, which vendors' servers call.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749, token endpoint</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009, token revocation</a>
 */
final class TokenEndpoint {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<VendorClient> clients;
    private final LinkStore links;

    TokenEndpoint(LinkServer.Parts parts) {
        this.clients = parts.clients();
        this.links = parts.links();
    }

    private record Credentials(String id, String secret) {}

    void token(RoutingContext context) {
        var form = context.request().formAttributes();
        var client = authenticated(context, form);
        if (isMalformed(context, form)) {
            error(context, 400, "invalid_request");
        } else if (client.isEmpty()) {
            unknownClient(context);
        } else {
            grant(client.get(), form)
                    .ifPresentOrElse(
                            answer -> answer.onSuccess(grant -> answer(context, grant))
                                    .onFailure(failure -> error(context, 503, "temporarily_unavailable")),
                            () -> error(context, 400, grantError(form)));
        }
    }

    void revoke(RoutingContext context) {
        var form = context.request().formAttributes();
        var client = authenticated(context, form);
        var token = value(form, "token");
        if (isMalformed(context, form) || token.isEmpty()) {
            error(context, 400, "invalid_request");
        } else if (client.isEmpty()) {
            unknownClient(context);
        } else {
            links.revoke(client.get(), token.get())
                    .onSuccess(done -> send(context, 200, new JsonObject()))
                    .onFailure(failure -> error(context, 503, "temporarily_unavailable"));
        }
    }

    private Optional<Future<Grant>> grant(VendorClient client, MultiMap form) {
        var type = value(form, "grant_type").orElse("");
        if (type.equals("authorization_code")) {
            return value(form, "code")
                    .flatMap(code -> value(form, "redirect_uri")
                            .map(redirect -> links.exchange(client, code, redirect, value(form, "code_verifier"))));
        }
        return type.equals("refresh_token")
                ? value(form, "refresh_token").map(token -> links.refresh(client, token))
                : Optional.empty();
    }

    private static String grantError(MultiMap form) {
        var type = value(form, "grant_type");
        boolean known =
                type.isEmpty() || List.of("authorization_code", "refresh_token").contains(type.get());
        return known ? "invalid_request" : "unsupported_grant_type";
    }

    private static void answer(RoutingContext context, Grant grant) {
        if (grant instanceof Grant.Given given) {
            send(
                    context,
                    200,
                    new JsonObject()
                            .put("access_token", given.access())
                            .put("token_type", "Bearer")
                            .put("expires_in", given.expiresIn().toSeconds())
                            .put("refresh_token", given.refresh()));
        } else {
            error(context, 400, "invalid_grant");
        }
    }

    private static boolean isMalformed(RoutingContext context, MultiMap form) {
        var type = Optional.ofNullable(context.request().getHeader(HttpHeaders.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        boolean doubled =
                form.names().stream().anyMatch(name -> form.getAll(name).size() > 1);
        return !type.startsWith(FORM) || doubled;
    }

    /** By HTTP Basic or by form fields; both at once is an error of the client's. */
    private Optional<VendorClient> authenticated(RoutingContext context, MultiMap form) {
        var headers = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        var id = value(form, "client_id");
        var secret = value(form, "client_secret");
        Optional<Credentials> credentials = headers.size() == 1
                ? basic(headers.get(0))
                        .filter(c -> secret.isEmpty() && id.map(c.id()::equals).orElse(true))
                : id.filter(present -> headers.isEmpty()).flatMap(i -> secret.map(s -> new Credentials(i, s)));
        return credentials.flatMap(presented -> clients.stream()
                .filter(client -> client.id().equals(presented.id()))
                .filter(client -> client.secret().matches(presented.secret()))
                .findFirst());
    }

    private static Optional<Credentials> basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** RFC 6749, 2.3.1: both halves are form-encoded before they are joined. */
    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> value(MultiMap form, String name) {
        return Optional.ofNullable(form.get(name)).filter(text -> !text.isEmpty());
    }

    private static void unknownClient(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Basic realm=\"link\"");
        error(context, 401, "invalid_client");
    }

    private static void error(RoutingContext context, int status, String code) {
        send(context, status, new JsonObject().put("error", code));
    }

    private static void send(RoutingContext context, int status, JsonObject body) {
        var unused = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Pragma", "no-cache")
                .end(body.encode())
                .otherwiseEmpty();
    }
}
