package dev.sottovoce.app;

import dev.sottovoce.harness.proof.Foundation;
import dev.sottovoce.runtime.Rules;
import dev.sottovoce.skills.retail.RetailSkills;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the proofs are about: the retail skills under the built-in policy, at a moment that stands. */
final class ProofBank {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private ProofBank() {}

    static Foundation foundation(Vertx vertx) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var demo = new Demo(configuration, Assistants.none(), clock);
        return new Foundation(
                vertx,
                Rules.read(demo.untaught(Demo.bankUrl(configuration))),
                RetailSkills.all(),
                TrainUnderstanding.load(),
                clock,
                new SecureRandom());
    }
}
