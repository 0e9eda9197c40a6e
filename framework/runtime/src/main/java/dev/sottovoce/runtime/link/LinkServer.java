package dev.sottovoce.runtime.link;

import dev.sottovoce.runtime.config.VendorClient;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.ext.web.Router;
import java.util.List;

/**
 * The link server: a vendor gets an opaque token that means "this account is linked" and nothing at the bank. The
 * bank's own tokens never reach a vendor, and money is no scope.
 */
public final class LinkServer {
    private final Visitors visitors;
    private final AuthorizePage authorize;
    private final TokenEndpoint tokens;

    /** A link server of these parts. */
    public LinkServer(Parts parts) {
        this.visitors = parts.visitors();
        this.authorize = new AuthorizePage(parts);
        this.tokens = new TokenEndpoint(parts);
    }

    /**
     * What it is made of.
     *
     * @param clients every vendor that may link
     */
    public record Parts(
            List<VendorClient> clients,
            Pages pages,
            Visitors visitors,
            Offers offers,
            ConsentDesk consents,
            LinkStore links,
            Tokens tokens) {
        public Parts {
            clients = List.copyOf(clients);
        }
    }

    /** Puts {@code /oauth/authorize}, {@code /oauth/token} and {@code /oauth/revoke} on their routes. */
    public void mount(Router router) {
        var page = router.route("/oauth/authorize");
        visitors.handlers().forEach(page::handler);
        router.get("/oauth/authorize").handler(authorize::get);
        router.post("/oauth/authorize").handler(authorize::post);
        router.post("/oauth/token").handler(visitors.formsOnly()).handler(tokens::token);
        router.post("/oauth/revoke").handler(visitors.formsOnly()).handler(tokens::revoke);
    }
}
