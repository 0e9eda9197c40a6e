package dev.sottovoce.runtime.ledger;

import dev.sottovoce.runtime.store.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL. */
class PostgresCrashTest extends CrashContract {
    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    String freshUrl() {
        return POSTGRES.freshUrl();
    }
}
