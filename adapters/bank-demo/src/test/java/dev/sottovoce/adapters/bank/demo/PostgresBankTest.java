package dev.sottovoce.adapters.bank.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

class PostgresBankTest extends DemoBankContract {
    private static final System.Logger LOG = System.getLogger(PostgresBankTest.class.getName());

    private @Nullable EmbeddedPostgres server;

    @Override
    String url() {
        try {
            server = EmbeddedPostgres.start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException unable) {
            String notice = "Skipped: PostgreSQL does not start here ("
                    + unable.getClass().getSimpleName() + ")";
            LOG.log(Level.WARNING, notice);
            return Assumptions.abort(notice);
        }
    }

    @Override
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
