package dev.sottovoce.runtime.link;

import dev.sottovoce.runtime.store.Postgres;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class PostgresLinksTest extends LinkServerTest {
    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    LinkBench bench() {
        return new LinkBench(POSTGRES.freshUrl());
    }
}
