package dev.sottovoce.runtime.ledger;

import dev.sottovoce.runtime.store.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL. */
class PostgresLedgerTest extends LedgerContract {
    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    String freshUrl() {
        return POSTGRES.freshUrl();
    }
}
