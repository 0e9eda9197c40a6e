package dev.sottovoce.runtime.link;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.WebClientSession;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A customer's browser: keeps cookies, reads hidden fields, follows redirects only when told to. */
public final class Browser {
    private final WebClientSession client;
    private final int port;

    public Browser(Vertx vertx, int port) {
        client = WebClientSession.create(WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false)));
        this.port = port;
    }

    public HttpResponse<Buffer> get(String path) {
        return await(client.request(HttpMethod.GET, port, "127.0.0.1", path).send());
    }

    /** GET, and on to wherever it leads on this server. */
    public HttpResponse<Buffer> open(String path) {
        var response = get(path);
        while (response.statusCode() == 303 && location(response).startsWith("/")) {
            response = get(location(response));
        }
        return response;
    }

    public HttpResponse<Buffer> post(String path, Map<String, String> fields) {
        return post(path, fields, Map.of());
    }

    public HttpResponse<Buffer> post(String path, Map<String, String> fields, Map<String, String> headers) {
        var form = MultiMap.caseInsensitiveMultiMap();
        fields.forEach(form::add);
        var request = client.request(HttpMethod.POST, port, "127.0.0.1", path);
        headers.forEach(request::putHeader);
        return await(request.sendForm(form));
    }

    public HttpResponse<Buffer> signIn(String next, String name) {
        var page = open("/sign-in?next=" + next);
        return post(
                "/sign-in",
                Map.of(
                        "token",
                        hidden(page, "token"),
                        "next",
                        hidden(page, "next"),
                        "name",
                        name,
                        "password",
                        "demo-" + name));
    }

    public static String hidden(HttpResponse<Buffer> page, String name) {
        var field = Pattern.compile("<input name=\"" + name + "\" type=\"hidden\" value=\"([^\"]*)\"")
                .matcher(page.bodyAsString());
        return field.find() ? field.group(1).replace("&amp;", "&") : "";
    }

    public static String location(HttpResponse<Buffer> response) {
        return response.getHeader("Location");
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("the future did not come", failure);
        }
    }
}
