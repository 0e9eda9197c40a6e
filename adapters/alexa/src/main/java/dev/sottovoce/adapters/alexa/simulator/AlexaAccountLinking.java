package dev.sottovoce.adapters.alexa.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One attempt to link an account, from Amazon's side: authorization code with PKCE, the client known by HTTP Basic. The
 * pages in between are for a browser; it ends at the redirect address, with the code.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/account-linking/configure-authorization-code-grant.html">Amazon:
 *     configure an authorization code grant</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636, PKCE</a>
 */
public final class AlexaAccountLinking {
    private static final long TIMEOUT_MILLIS = 5_000;

    /**
     * Amazon as a client of the link server.
     *
     * @param redirect where the browser ends
     */
    public record Client(URI authorize, URI token, String id, String secret, URI redirect) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "[client " + id + "]";
        }
    }

    /**
     * What the link server gave.
     *
     * @param expiresIn zero when the server did not say
     */
    public record Tokens(String access, Optional<String> refresh, Duration expiresIn) {
        /** Neither token. */
        @Override
        public String toString() {
            return "[tokens]";
        }
    }

    /** The link server said no, or nothing that can be read. */
    public static final class LinkRefused extends RuntimeException {
        /** @param reason status and OAuth error code, no credential */
        LinkRefused(String reason) {
            super(reason, null, false, false);
        }
    }

    private final HttpClient http;
    private final Client client;
    private final String state;
    private final String verifier;

    /**
     * With a client of its own, which is closed with Vert.x.
     *
     * @param random makes state and verifier
     */
    public AlexaAccountLinking(Vertx vertx, Client client, RandomGenerator random) {
        this(vertx.createHttpClient(), client, random);
    }

    /** @param random makes state and verifier */
    public AlexaAccountLinking(HttpClient http, Client client, RandomGenerator random) {
        this.http = http;
        this.client = client;
        this.state = token(random);
        this.verifier = token(random);
    }

    /** Where to send the browser. */
    public URI authorizeUrl() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client.id());
        query.put("response_type", "code");
        query.put("state", state);
        query.put("redirect_uri", client.redirect().toString());
        query.put("code_challenge", challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(client.authorize() + "?" + form(query));
    }

    /**
     * The code in the address to which the browser was sent back.
     *
     * @throws LinkRefused when it leads elsewhere, is not the answer to this attempt, or carries an error
     */
    public String codeFrom(URI redirected) {
        String address = redirected.toString();
        if (!address.startsWith(client.redirect() + "?")) {
            throw new LinkRefused("The browser was not sent back to the redirect address");
        }
        Map<String, String> query = query(Objects.requireNonNullElse(redirected.getRawQuery(), ""));
        if (!state.equals(query.get("state"))) {
            throw new LinkRefused("The state is not the one of this attempt");
        }
        String code = query.get("code");
        if (code == null) {
            throw new LinkRefused("No code came back: " + query.getOrDefault("error", "no error named"));
        }
        return code;
    }

    /** Exchanges the code; failed with {@link LinkRefused} when the server says no. */
    public Future<Tokens> exchange(String code) {
        return post(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                client.redirect().toString(),
                "code_verifier",
                verifier));
    }

    /** Gets new tokens for a refresh token; failed with {@link LinkRefused} when the server says no. */
    public Future<Tokens> refresh(String refreshToken) {
        return post(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Future<Tokens> post(Map<String, String> fields) {
        String credentials = encode(client.id()) + ":" + encode(client.secret());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(client.token().toString())
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("Accept", "application/json")
                .putHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        return http.request(options).compose(request -> send(request, Buffer.buffer(form(fields))));
    }

    /** On the request's own event loop: a body that is asked for later may have gone by already. */
    private static Future<Tokens> send(HttpClientRequest request, Buffer form) {
        return request.send(form).compose(response -> response.body().map(body -> tokens(response.statusCode(), body)));
    }

    private static Tokens tokens(int status, Buffer body) {
        JsonObject answer = json(status, body);
        String access = answer.getString("access_token");
        if (status != 200 || access == null) {
            throw new LinkRefused("The token endpoint answered " + status + " " + answer.getString("error", ""));
        }
        return new Tokens(
                access,
                Optional.ofNullable(answer.getString("refresh_token")),
                Duration.ofSeconds(answer.getLong("expires_in", 0L)));
    }

    private static JsonObject json(int status, Buffer body) {
        try {
            return body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw new LinkRefused("The token endpoint answered " + status + " and no JSON");
        }
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String token(RandomGenerator random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
