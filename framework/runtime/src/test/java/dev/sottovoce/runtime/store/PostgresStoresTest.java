package dev.sottovoce.runtime.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL. */
class PostgresStoresTest extends SqlStoresContract {
    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    String url() {
        return POSTGRES.freshUrl();
    }
}
