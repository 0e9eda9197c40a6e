package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.harness.proof.BitsProof;
import dev.sottovoce.harness.proof.MutantsProof;
import dev.sottovoce.harness.proof.MutantsProof.Fate;
import dev.sottovoce.harness.proof.MutantsProof.Without;
import dev.sottovoce.harness.proof.TwinsProof;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The proofs that need no long run. */
@ExtendWith(VertxExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProofTest {
    @Test
    void nobody_can_tell_twins_apart(Vertx vertx) {
        var outcome = Wait.on(new TwinsProof(ProofBank.foundation(vertx), 1).run(160));

        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void every_leaky_adapter_is_stopped_and_nothing_leaves_unseen(Vertx vertx) {
        var rows = Wait.on(new MutantsProof(ProofBank.foundation(vertx)).run());

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.fates().values()).as(row.id()).doesNotContain(Fate.UNSEEN);
            if (!row.id().equals("M18")) {
                assertThat(row.fates().get(Without.NOTHING)).as(row.id()).isEqualTo(Fate.STOPPED);
            }
        });
    }

    @Test
    void without_the_guard_no_leaky_adapter_is_stopped(Vertx vertx) {
        var rows = Wait.on(new MutantsProof(ProofBank.foundation(vertx)).run());

        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.fates().get(Without.ALL)).as(row.id()).isNotEqualTo(Fate.STOPPED));
    }

    @Test
    void a_refusal_tells_no_bit_and_rounding_less_than_half(Vertx vertx) {
        var bits = Wait.on(new BitsProof(ProofBank.foundation(vertx), 1).run());

        assertThat(bits.get("sealed")).isZero();
        assertThat(bits.get("default")).isPositive().isLessThan(bits.get("naive"));
    }
}
