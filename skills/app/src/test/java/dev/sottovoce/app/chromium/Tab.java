package dev.sottovoce.app.chromium;

import static dev.sottovoce.app.chromium.Chromium.await;

import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** One tab, as a person uses it: what is typed and pressed goes through the browser's own input. */
public final class Tab {
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, " ", 32);

    private final Chromium browser;
    private final String session;
    private final int width;
    private Promise<Void> loaded = Promise.promise();

    Tab(Chromium browser, String session, int width) {
        this.browser = browser;
        this.session = session;
        this.width = width;
        browser.listen(session, event -> {
            if (event.getString("method", "").equals("Page.loadEventFired")) {
                loaded.tryComplete();
            }
        });
        tell("Page.enable", new JsonObject());
        tell(
                "Emulation.setDeviceMetricsOverride",
                new JsonObject()
                        .put("width", width)
                        .put("height", 800)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", true));
    }

    /** As the reader's settings are from now on. */
    public Tab reading(String languages, boolean dark) {
        String agent = result("navigator.userAgent");
        tell(
                "Emulation.setUserAgentOverride",
                new JsonObject().put("userAgent", agent).put("acceptLanguage", languages));
        tell(
                "Emulation.setEmulatedMedia",
                new JsonObject()
                        .put(
                                "features",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("name", "prefers-color-scheme")
                                                .put("value", dark ? "dark" : "light"))));
        return this;
    }

    /** Without JavaScript from now on. */
    public Tab withoutScripts() {
        tell("Emulation.setScriptExecutionDisabled", new JsonObject().put("value", true));
        return this;
    }

    /** Opens an address and waits until it is shown. */
    public void open(String url) {
        leads(() -> tell("Page.navigate", new JsonObject().put("url", url)));
    }

    /** Types into the field that a selector finds. */
    public void type(String selector, String text) {
        focus(selector);
        tell("Input.insertText", new JsonObject().put("text", text));
    }

    /** Puts the keyboard's focus on what a selector finds. */
    public void focus(String selector) {
        var unused = result(
                "(e => { e.scrollIntoView({block: 'center'}); e.focus(); return 'focused'; })(" + one(selector) + ")");
    }

    /** Clicks on what a selector finds, where it stands. */
    public void click(String selector) {
        var place =
                new JsonObject(result("(e => { e.scrollIntoView({block: 'center'}); const r = e.getClientRects()[0];"
                        + " return JSON.stringify({x: r.x + Math.min(r.width / 2, 20), y: r.y + r.height / 2}); })("
                        + one(selector) + ")"));
        for (String type : new String[] {"mousePressed", "mouseReleased"}) {
            tell(
                    "Input.dispatchMouseEvent",
                    place.copy().put("type", type).put("button", "left").put("clickCount", 1));
        }
    }

    /** Clicks, and waits until the next page is shown. */
    public void follow(String selector) {
        leads(() -> click(selector));
    }

    /** Presses a key, and waits until the next page is shown. */
    public void enter() {
        leads(() -> press("Enter"));
    }

    /** Presses {@code Tab}, {@code Enter} or the space bar. */
    public void press(String key) {
        var event = new JsonObject()
                .put("key", key)
                .put("code", key.equals(" ") ? "Space" : key)
                .put("windowsVirtualKeyCode", KEYS.get(key));
        if (key.equals("Enter")) {
            event.put("text", "\r");
        }
        tell("Input.dispatchKeyEvent", event.copy().put("type", event.containsKey("text") ? "keyDown" : "rawKeyDown"));
        tell("Input.dispatchKeyEvent", event.copy().put("type", "keyUp"));
    }

    /** What can be read on the page. */
    public String text() {
        return result("document.body.innerText");
    }

    /** What an expression of JavaScript comes to, as text. */
    public String result(String expression) {
        var answer = call(
                "Runtime.evaluate",
                new JsonObject()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError("the page does not have it: " + expression + " on\n"
                    + (expression.contains("innerText") ? "" : text()));
        }
        return String.valueOf(answer.getJsonObject("result").getValue("value"));
    }

    /** A picture of the whole page. */
    public void picture(Path file) {
        int height = Integer.parseInt(result("Math.ceil(document.documentElement.getBoundingClientRect().height)"));
        var clip = new JsonObject()
                .put("x", 0)
                .put("y", 0)
                .put("width", width)
                .put("height", Math.max(800, height))
                .put("scale", 1);
        var shot = call(
                "Page.captureScreenshot",
                new JsonObject()
                        .put("format", "png")
                        .put("captureBeyondViewport", true)
                        .put("clip", clip));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(shot.getString("data")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void leads(Runnable act) {
        loaded = Promise.promise();
        act.run();
        await(loaded.future());
    }

    private static String one(String selector) {
        return "document.querySelector(" + new JsonArray().add(selector).encode() + "[0])";
    }

    private void tell(String method, JsonObject parameters) {
        var unused = call(method, parameters);
    }

    private JsonObject call(String method, JsonObject parameters) {
        return await(browser.call(session, method, parameters));
    }
}
