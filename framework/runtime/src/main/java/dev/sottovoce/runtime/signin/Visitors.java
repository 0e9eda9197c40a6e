package dev.sottovoce.runtime.signin;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import java.time.Duration;
import java.util.List;

/** Browser sessions and small forms, for every page of ours. A vendor's route has neither. */
public final class Visitors {
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TOO_SLOW = 408;
    private static final int MAX_FORM_BYTES = 16 * 1024;
    private static final int MIN_ID_BYTES = 32;

    private final Handler<RoutingContext> patience = TimeoutHandler.create(PATIENCE.toMillis(), TOO_SLOW);
    private final Handler<RoutingContext> sessions;
    private final Handler<RoutingContext> forms;

    /**
     * Sessions in this process.
     *
     * @param secure whether the cookie travels over https only; false on a loopback address only
     */
    public Visitors(Vertx vertx, boolean secure) {
        sessions = SessionHandler.create(LocalSessionStore.create(vertx))
                .setSessionCookieName("sottovoce")
                .setSessionTimeout(IDLE.toMillis())
                .setMinLength(MIN_ID_BYTES)
                .setLazySession(true)
                .setCookieHttpOnlyFlag(true)
                .setCookieSecureFlag(secure)
                // Lax, because a vendor's app leads here with a link from elsewhere.
                .setCookieSameSite(CookieSameSite.LAX);
        forms = BodyHandler.create(false).setBodyLimit(MAX_FORM_BYTES);
    }

    /** What a page needs before its own handler; a form that is not whole after 15 seconds is given up. */
    public List<Handler<RoutingContext>> handlers() {
        return List.of(patience, sessions, forms);
    }

    /** The same for endpoints that machines call with forms. */
    public Handler<RoutingContext> formsOnly() {
        return forms;
    }
}
