package dev.sottovoce.runtime.signin;

import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.util.Optional;

/** Knows the bank's customers by name and password. A bank brings its own; the demo's is for invented customers. */
public interface SignIn {
    /**
     * Checks who somebody is.
     *
     * @return empty when name and password do not belong together; failed only when nobody can tell
     */
    Future<Optional<SubjectRef>> check(String name, String password);

    /** Whether this sign-in protects nothing, which the page must then say; production refuses it. */
    default boolean isDemo() {
        return false;
    }
}
