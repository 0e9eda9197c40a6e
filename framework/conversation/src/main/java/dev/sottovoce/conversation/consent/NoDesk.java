package dev.sottovoce.conversation.consent;

import dev.sottovoce.privacy.form.DataClass;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nobody is there to decide anything. */
final class NoDesk implements PrivacyDesk {
    private static final String NOBODY = "no privacy desk is there to decide; hand one to the conversation";

    @Override
    public Future<Void> withdraw(Asker asker, Whom whom, Optional<String> bundle) {
        return Future.failedFuture(NOBODY);
    }

    @Override
    public Future<Void> refuse(Asker asker, Whom whom) {
        return Future.failedFuture(NOBODY);
    }

    @Override
    public Future<Void> quiet(Asker asker, Instant until) {
        return Future.failedFuture(NOBODY);
    }

    @Override
    public Future<List<Allowed>> allowed(Asker asker) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Details> told(Asker asker) {
        return Future.failedFuture(NOBODY);
    }

    @Override
    public Future<Boolean> hasExpired(Asker asker, DataClass dataClass) {
        return Future.succeededFuture(false);
    }

    @Override
    public boolean knows(String vendor) {
        return false;
    }
}
