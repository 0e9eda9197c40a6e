package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.ChannelProfile;
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
    private final LinkPage page;
    private final LinkCodePage code;

    /** A link server of these parts. */
    public LinkServer(Parts parts) {
        this.visitors = parts.visitors();
        this.authorize = new AuthorizePage(parts);
        this.tokens = new TokenEndpoint(parts);
        this.page = new LinkPage(parts);
        this.code = new LinkCodePage(parts);
    }

    /**
     * What it is made of.
     *
     * @param clients every vendor that may link by its own account linking
     * @param channels every channel, of which some are linked by page or by code
     */
    public record Parts(
            List<VendorClient> clients,
            List<ChannelProfile> channels,
            Pages pages,
            Visitors visitors,
            Offers offers,
            ConsentDesk consents,
            LinkStore links,
            OneTimeLinks oneTime,
            Tokens tokens) {
        public Parts {
            clients = List.copyOf(clients);
            channels = List.copyOf(channels);
        }
    }

    /**
     * Puts {@code /oauth/authorize}, {@code /oauth/token} and {@code /oauth/revoke}, {@code /link/code} and
     * {@code /link/HANDLE} on their routes.
     */
    public void mount(Router router) {
        for (String path : List.of("/oauth/authorize", "/link/*")) {
            var route = router.route(path);
            visitors.handlers().forEach(route::handler);
        }
        router.get("/oauth/authorize").handler(authorize::get);
        router.post("/oauth/authorize").handler(authorize::post);
        router.post("/oauth/token").handler(visitors.formsOnly()).handler(tokens::token);
        router.post("/oauth/revoke").handler(visitors.formsOnly()).handler(tokens::revoke);
        router.get("/link/code").handler(code::get);
        router.post("/link/code").handler(code::post);
        router.get("/link/:handle").handler(page::get);
        router.post("/link/:handle").handler(page::start);
        router.get("/link/:handle/consent").handler(page::consent);
        router.post("/link/:handle/consent").handler(page::decide);
        router.get("/link/:handle/word").handler(page::word);
    }
}
