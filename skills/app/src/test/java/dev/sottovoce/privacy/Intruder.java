package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Decision;
import io.vertx.core.Vertx;
import java.util.Optional;

/** What a foreign jar could try: a class that claims to live where bank values are opened. Nothing runs it. */
public final class Intruder {
    private Intruder() {}

    static Told forge(Label label, Decision decision) {
        return new Told(label, Form.EXACT, Optional.empty(), decision);
    }

    static void publish(Vertx vertx, Classified<String> secret) {
        secret.open().ifPresent(text -> vertx.eventBus().publish("everybody", text));
    }
}
