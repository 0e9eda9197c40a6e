package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.harness.proof.TurnsProof;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hundred thousand turns, another number by {@code -Dsottovoce.proof.turns}. */
@ExtendWith(VertxExtension.class)
class TurnsProofTest {
    private static final long TURNS = Long.getLong("sottovoce.proof.turns", 200_000);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void nothing_leaves_that_the_ledger_does_not_know(Vertx vertx) {
        var outcome = Wait.on(new TurnsProof(ProofBank.foundation(vertx), 1).run(TURNS, held -> {}));

        assertThat(outcome.leaks()).isEmpty();
        assertThat(outcome.turns()).isGreaterThanOrEqualTo(TURNS);
        assertThat(outcome.seen())
                .as("messages in which the search found a value that was told")
                .isGreaterThan(TURNS / 50);
    }
}
