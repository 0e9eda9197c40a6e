package dev.sottovoce.harness.proof;

import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.adapters.google.simulator.GoogleSigner;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Every assistant that the proof covers. */
final class Lines {
    private static final byte[] KEY = "the proof's key, thirty-two bytes".getBytes(StandardCharsets.US_ASCII);

    private Lines() {}

    /** What a line is made of. */
    record Parts(
            String tenant,
            List<Locale> locales,
            IntentCatalogue catalogue,
            ProofLinks links,
            WorkerExecutor workers,
            Clock clock,
            RandomGenerator random) {
        Pseudonyms pseudonyms(String vendor) {
            return new Pseudonyms(KEY, tenant, vendor);
        }
    }

    /** The vendors' keys, which take a second to make. */
    record Keys(TestPki pki, TestPki.Chain chain, GoogleSigner google) {
        static Keys make(SecureRandom random, Clock clock) {
            var pki = new TestPki(random, clock.instant());
            return new Keys(
                    pki,
                    pki.chain(TestPki.Variant.VALID),
                    new GoogleSigner(random, clock, CxLine.WEBHOOK.toString(), CxLine.PROJECT));
        }

        @Override
        public String toString() {
            return "[keys]";
        }
    }

    static List<Line> of(Parts parts, Keys keys) {
        return List.of(
                new AlexaLine(parts, keys.pki(), keys.chain()),
                new CxLine(parts, keys.google()),
                new MessengerLine(parts));
    }
}
