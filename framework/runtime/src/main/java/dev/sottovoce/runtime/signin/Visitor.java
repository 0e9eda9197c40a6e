package dev.sottovoce.runtime.signin;

import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.Session;
import java.util.Optional;

/** Who sits before the page: a browser session, signed in or not. */
public final class Visitor {
    private static final String CUSTOMER = "customer";
    private static final String NAME = "name";
    private static final String FORM_TOKEN = "form-token";

    private final Session session;

    private Visitor(Session session) {
        this.session = session;
    }

    /** The visitor of this request; {@link Visitors} must have handled it before. */
    public static Visitor of(RoutingContext context) {
        return new Visitor(context.session());
    }

    /** The customer who signed in. */
    public Optional<SubjectRef> customer() {
        return Optional.ofNullable(session.<SubjectRef>get(CUSTOMER));
    }

    /** The name with which the customer signed in. */
    public Optional<String> name() {
        return Optional.ofNullable(session.<String>get(NAME));
    }

    /** Remembers that this is a customer, under a new session id so that nobody can have planted the old one. */
    void isNow(SubjectRef customer, String name) {
        session.regenerateId();
        session.put(CUSTOMER, customer);
        session.put(NAME, name);
        session.remove(FORM_TOKEN);
    }

    /** Forgets who this was and everything that was kept. */
    void leaves() {
        session.destroy();
    }

    /** The token that every form of this visitor must carry. */
    public String formToken(Tokens tokens) {
        return Optional.ofNullable(session.<String>get(FORM_TOKEN)).orElseGet(() -> {
            var token = tokens.token("");
            session.put(FORM_TOKEN, token);
            return token;
        });
    }

    /** Whether a form came from one of this visitor's own pages. */
    public boolean sent(String formToken) {
        return Optional.ofNullable(session.<String>get(FORM_TOKEN))
                .filter(own -> new Secret(own).matches(formToken))
                .isPresent();
    }

    /** Keeps something for this visitor until it is {@link #take taken} or the session ends. */
    public void keep(String key, Object thing) {
        session.put("kept." + key, thing);
    }

    /** What was kept, if it is of this type. */
    public <T> Optional<T> kept(String key, Class<T> type) {
        return Optional.ofNullable(session.<Object>get("kept." + key))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The same, once. */
    public <T> Optional<T> take(String key, Class<T> type) {
        var found = kept(key, type);
        session.remove("kept." + key);
        return found;
    }
}
