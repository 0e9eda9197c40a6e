package dev.sottovoce.runtime.page;

import dev.sottovoce.runtime.store.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class PostgresPagesTest extends CustomerPagesTest {
    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    String url() {
        return POSTGRES.freshUrl();
    }
}
