package dev.sottovoce.runtime.arrival;

import dev.sottovoce.runtime.store.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class PostgresLanesTest extends LanesTest {
    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    String url() {
        return POSTGRES.freshUrl();
    }
}
