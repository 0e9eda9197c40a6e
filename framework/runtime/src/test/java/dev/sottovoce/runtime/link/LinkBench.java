package dev.sottovoce.runtime.link;

import static dev.sottovoce.runtime.link.Browser.await;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Linking;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.config.VendorClient;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.Attempts;
import dev.sottovoce.runtime.signin.SignIn;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitors;
import dev.sottovoce.runtime.store.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A link server on a free port, with two vendors and a clock that a test can move. */
final class LinkBench implements AutoCloseable {
    static final String AMAZON_REDIRECT = "https://pitangui.amazon.com/api/skill/link/M1";
    static final String GOOGLE_REDIRECT = "https://oauth-redirect.googleusercontent.com/r/project";
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";

    private final Vertx vertx = Vertx.vertx();
    final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T10:00:00Z"));
    final List<Recorded> recorded = new ArrayList<>();
    final LinkStore links;
    final LinkDesk desk;
    boolean refused;
    final Browser browser;
    private final Database database;
    private final ConsentDesk consents = new Desk();
    private final int port;

    record Recorded(SubjectRef customer, String vendor, Answers answers) {}

    LinkBench() {
        this(Database.inMemory("link-" + UUID.randomUUID()));
    }

    /** Over the empty database at this address. */
    LinkBench(String databaseUrl) {
        database = await(Database.open(vertx, databaseUrl, clock));
        var tokens = new Tokens(new SecureRandom());
        var oneTime = new OneTimeLinks(database, consents, tokens, new Secret("words"), new SecureRandom(), clock);
        links = new LinkStore(database, tokens, LinkStore.TokenLife.usual(), oneTime, clock);
        desk = oneTime.desk(channels());
        var pages = new Pages();
        var visitors = new Visitors(vertx, false);
        var router = Router.router(vertx);
        new SignInPage(pages, visitors, new DemoSignIn(), new Attempts(clock), tokens).mount(router);
        new LinkServer(new LinkServer.Parts(
                        clients(), channels(), pages, visitors, this::offers, consents, links, oneTime, tokens))
                .mount(router);
        port = await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"))
                .actualPort();
        browser = new Browser(vertx, port);
    }

    private final class Desk implements ConsentDesk {
        @Override
        public Future<Void> record(SubjectRef customer, String vendor, Answers answers) {
            recorded.add(new Recorded(customer, vendor, answers));
            return Future.succeededFuture();
        }

        @Override
        public Future<Boolean> refusesEverything(SubjectRef customer, String vendor) {
            return Future.succeededFuture(refused);
        }
    }

    /** A chat that is linked by page, an assistant that takes codes, and one whose vendor links by itself. */
    private static List<ChannelProfile> channels() {
        return List.of(
                profile("chat", "meta", "Chatterbox", Linking.PAGE),
                profile("agent", "google", "Google", Linking.CODE),
                profile("speaker", "amazon", "Amazon", Linking.VENDOR));
    }

    private static ChannelProfile profile(String id, String vendor, String name, Linking linking) {
        return new ChannelProfile(
                id,
                vendor,
                name,
                "/" + id,
                Set.of(Surface.TEXT),
                List.of(Locale.UK),
                Duration.ofSeconds(4),
                Duration.ofMinutes(5),
                1000,
                false,
                linking);
    }

    /** A turn of an account. */
    static Inbound turn(String channel, String vendor, String pseudonym, String text, Locale locale) {
        return new Inbound(
                "demo-bank",
                channel,
                vendor,
                pseudonym,
                Optional.empty(),
                "conversation",
                Optional.empty(),
                false,
                Event.TURN,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LinkRef.Account(vendor, pseudonym)),
                Assurance.NONE,
                RoomEvidence.WRITTEN,
                Set.of(Surface.TEXT),
                locale,
                Instant.parse("2026-03-02T10:00:00Z"),
                "turn");
    }

    /** Whom an account stands for; empty for nobody. */
    String customerOf(String vendor, String pseudonym) {
        return await(links.find(new LinkRef.Account(vendor, pseudonym)))
                .map(link -> link.customer().value())
                .orElse("");
    }

    Browser anotherBrowser() {
        return new Browser(vertx, port);
    }

    /** The authorize address of Amazon's client with a challenge, with these parameters put on top. */
    static String authorize(Map<String, String> changes) {
        var parameters = new HashMap<>(Map.of(
                "client_id", "alexa",
                "redirect_uri", AMAZON_REDIRECT,
                "response_type", "code",
                "state", "st&te=1",
                "code_challenge", dev.sottovoce.runtime.secret.Sha256.base64Url(VERIFIER),
                "code_challenge_method", "S256"));
        parameters.putAll(changes);
        var query = new ArrayList<String>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return "/oauth/authorize?" + String.join("&", query);
    }

    /** Signs anna in and decides; what comes back is the redirect to the vendor. */
    HttpResponse<Buffer> link(String authorize, Map<String, String> choices) {
        var page = consentPage(authorize, "anna");
        var fields = new HashMap<>(
                Map.of("request", Browser.hidden(page, "request"), "token", Browser.hidden(page, "token")));
        fields.putAll(choices);
        return browser.post("/oauth/authorize", fields);
    }

    HttpResponse<Buffer> consentPage(String authorize, String name) {
        var signIn = browser.open(authorize);
        var next = browser.post(
                "/sign-in",
                Map.of(
                        "token",
                        Browser.hidden(signIn, "token"),
                        "next",
                        Browser.hidden(signIn, "next"),
                        "name",
                        name,
                        "password",
                        "demo-" + name));
        return browser.open(Browser.location(next));
    }

    String code() {
        return code(authorize(Map.of()));
    }

    String code(String authorize) {
        return parameter(link(authorize, Map.of("decision", "nothing")), "code").orElseThrow();
    }

    static Optional<String> parameter(HttpResponse<Buffer> redirect, String name) {
        for (String pair : URI.create(Browser.location(redirect)).getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(
                        java.net.URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** The token endpoint's answer to Amazon, with these fields put on top. */
    HttpResponse<Buffer> exchange(String code, Map<String, String> changes) {
        var fields = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                AMAZON_REDIRECT,
                "code_verifier",
                VERIFIER,
                "client_id",
                "alexa",
                "client_secret",
                "amazon-secret"));
        fields.putAll(changes);
        fields.values().removeIf(String::isEmpty);
        return browser.post("/oauth/token", fields);
    }

    JsonObject tokens() {
        return exchange(code(), Map.of()).bodyAsJsonObject();
    }

    HttpResponse<Buffer> refresh(String token) {
        return browser.post(
                "/oauth/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", token,
                        "client_id", "alexa",
                        "client_secret", "amazon-secret"));
    }

    boolean standsForAnna(String access) {
        return await(links.byToken("amazon", dev.sottovoce.runtime.secret.Sha256.hex(access)))
                .map(link -> link.customer().equals(new SubjectRef("anna")))
                .orElse(false);
    }

    @Override
    public void close() {
        await(database.close());
        await(vertx.close());
    }

    private Map<Bundle, List<Form>> offers(String vendor) {
        return Map.of(
                Bundle.ACCOUNTS, List.of(Form.EXACT),
                Bundle.BALANCES, List.of(Form.ROUNDED, Form.EXACT, Form.BAND),
                Bundle.SPENDING, List.of(Form.ROUNDED, Form.BAND));
    }

    private static List<VendorClient> clients() {
        return List.of(
                new VendorClient(
                        "alexa",
                        "amazon",
                        "Amazon",
                        new Secret("amazon-secret"),
                        List.of(AMAZON_REDIRECT),
                        false,
                        true),
                new VendorClient(
                        "google",
                        "google",
                        "Google",
                        new Secret("google-secret"),
                        List.of(GOOGLE_REDIRECT),
                        true,
                        false));
    }

    private static final class DemoSignIn implements SignIn {
        @Override
        public Future<Optional<SubjectRef>> check(String name, String password) {
            boolean known = List.of("anna", "ben").contains(name) && password.equals("demo-" + name);
            return Future.succeededFuture(known ? Optional.of(new SubjectRef(name)) : Optional.empty());
        }

        @Override
        public boolean isDemo() {
            return true;
        }
    }

    static final class MovableClock extends Clock {
        private volatile Instant now;

        MovableClock(Instant start) {
            now = start;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
