package dev.sottovoce.harness.simulator;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.WebClientSession;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the bank's sign-in and consent pages as a customer would, over HTTP, reading only the pages. */
public final class CustomerBrowser {
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern WORD = Pattern.compile("<p class=\"word\"[^>]*>([^<]+)</p>");
    private static final Pattern CODE = Pattern.compile("<p class=\"code\"[^>]*>([^<]+)</p>");
    private static final String CODE_PAGE = "/link/code";
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    private final WebClientSession client;
    private final int port;

    /** A browser for the server on this port of this machine. */
    public CustomerBrowser(Vertx vertx, int port) {
        this.client =
                WebClientSession.create(WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false)));
        this.port = port;
    }

    /**
     * What the customer decides.
     *
     * @param room {@code private}, {@code shared}, or anything else to leave it unanswered
     * @param consent {@code default} takes rounded amounts and whatever else is offered first; {@code none} shares
     *     nothing
     */
    public record Decision(String name, String consent, String room) {}

    /**
     * Links: signs in, decides, and ends at the vendor's redirect address.
     *
     * @param authorize where the vendor sent the browser
     * @return the address of the vendor to which the browser was sent back, which nobody opens
     */
    public Future<URI> link(URI authorize, Decision decision) {
        return open(authorize.getRawPath() + "?" + authorize.getRawQuery(), 0)
                .compose(signIn -> signIn(signIn, decision))
                .compose(consent -> onward("/oauth/authorize", answers(consent, decision)))
                .map(back -> URI.create(location(back)));
    }

    /**
     * Follows a one-time link of a chat: confirms, signs in and decides.
     *
     * @param page its address; whatever host it names, this browser's server is asked
     * @return the word that the last page says to type in the chat
     */
    public Future<String> pairingWord(URI page, Decision decision) {
        String path = page.getRawPath();
        return open(path, 0)
                .compose(first -> onward(path, Map.of("token", hidden(first, "token"))))
                .compose(begun -> open(location(begun), 0))
                .compose(signIn -> signIn(signIn, decision))
                .compose(consent -> onward(path + "/consent", answers(consent, decision)))
                .compose(decided -> open(location(decided), 0))
                .map(last -> found(WORD, last));
    }

    /**
     * Gets a one-time code for an assistant from the bank's page: signs in and decides.
     *
     * @return the code, good for a minute
     */
    public Future<String> code(Decision decision) {
        return open(CODE_PAGE, 0)
                .compose(signIn -> signIn(signIn, decision))
                .compose(consent -> post(CODE_PAGE, answers(consent, decision)))
                .map(last -> found(CODE, last));
    }

    /** From the sign-in page to the one that was wanted. */
    private Future<HttpResponse<Buffer>> signIn(HttpResponse<Buffer> page, Decision decision) {
        return onward(
                        "/sign-in",
                        Map.of(
                                "token",
                                hidden(page, "token"),
                                "next",
                                hidden(page, "next"),
                                "name",
                                decision.name(),
                                "password",
                                "demo-" + decision.name()))
                .compose(signedIn -> open(location(signedIn), 0));
    }

    private static String found(Pattern pattern, HttpResponse<Buffer> page) {
        Matcher found = pattern.matcher(page.bodyAsString());
        if (!found.find()) {
            throw new IllegalStateException("the page shows neither word nor code; status " + page.statusCode());
        }
        return found.group(1).strip();
    }

    private static Map<String, String> answers(HttpResponse<Buffer> page, Decision decision) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("request", hidden(page, "request"));
        answers.put("token", hidden(page, "token"));
        answers.put("decision", decision.consent().equals("none") ? "nothing" : "share");
        Map<String, Set<String>> choices = choices(page);
        if (choices.getOrDefault("room", Set.of()).contains(decision.room())) {
            answers.put("room", decision.room());
        }
        choices.forEach((name, values) -> {
            if (name.startsWith("share.")) {
                answers.put(
                        name,
                        values.contains("rounded")
                                ? "rounded"
                                : values.iterator().next());
            }
        });
        return answers;
    }

    private static Map<String, Set<String>> choices(HttpResponse<Buffer> page) {
        var choices = new LinkedHashMap<String, Set<String>>();
        Matcher input = INPUT.matcher(page.bodyAsString());
        while (input.find()) {
            Map<String, String> field = attributes(input.group(1));
            if ("radio".equals(field.get("type"))) {
                choices.computeIfAbsent(field.getOrDefault("name", ""), any -> new LinkedHashSet<>())
                        .add(field.getOrDefault("value", ""));
            }
        }
        return choices;
    }

    private Future<HttpResponse<Buffer>> open(String path, int redirects) {
        return client.request(HttpMethod.GET, port, "127.0.0.1", path).send().compose(page -> {
            boolean onward = page.statusCode() == 303 && location(page).startsWith("/") && redirects < MOST_REDIRECTS;
            return onward ? open(location(page), redirects + 1) : Future.succeededFuture(page);
        });
    }

    private Future<HttpResponse<Buffer>> post(String path, Map<String, String> fields) {
        var form = MultiMap.caseInsensitiveMultiMap();
        fields.forEach(form::add);
        return client.request(HttpMethod.POST, port, "127.0.0.1", path).sendForm(form);
    }

    private Future<HttpResponse<Buffer>> onward(String path, Map<String, String> fields) {
        return post(path, fields)
                .compose(response -> response.statusCode() == 303
                        ? Future.succeededFuture(response)
                        : Future.failedFuture(new IllegalStateException(
                                path + " was answered with " + response.statusCode() + " and leads nowhere")));
    }

    private static String hidden(HttpResponse<Buffer> page, String name) {
        Matcher input = INPUT.matcher(page.bodyAsString());
        while (input.find()) {
            Map<String, String> field = attributes(input.group(1));
            if (name.equals(field.get("name"))) {
                return field.getOrDefault("value", "").replace("&amp;", "&");
            }
        }
        throw new IllegalStateException("the page has no field " + name + "; status " + page.statusCode());
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private static String location(HttpResponse<Buffer> response) {
        return Optional.ofNullable(response.getHeader("Location")).orElse("");
    }
}
