package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.understanding.Understands;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Utterance;
import dev.sottovoce.runtime.egress.HttpEgressDoor;
import dev.sottovoce.runtime.http.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank's house without its server: everything that outlives a conversation. Confined to one thread. */
final class House {
    private static final int UNDERSTOOD = 20_000;

    private final Foundation foundation;
    private final Reseeded random = new Reseeded();
    private final Steady wording = new Steady();
    private final ProofLinks links = new ProofLinks();
    private final List<Line> lines;
    private final HttpEgressDoor door;
    private final Meters meters = new Meters(new SimpleMeterRegistry());
    /** Understanding has no memory and no chance in it, so the same words need not be read twice. */
    private final Map<Utterance, Understood> understood = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Utterance, Understood> eldest) {
            return size() > UNDERSTOOD;
        }
    };

    House(Foundation foundation, Lines.Keys keys) {
        this.foundation = foundation;
        var catalogue = foundation.rules().catalogue().intents();
        this.lines = Lines.of(
                new Lines.Parts(
                        foundation.rules().policy().bank(),
                        catalogue.invocation().keySet().stream()
                                .sorted((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()))
                                .toList(),
                        catalogue,
                        links,
                        foundation.vertx().createSharedWorkerExecutor("proof-signatures", 1),
                        foundation.clock(),
                        random),
                keys);
        this.door = new HttpEgressDoor(
                foundation.vertx(), foundation.rules().guard(), List.of("https://graph.facebook.com"));
    }

    Foundation foundation() {
        return foundation;
    }

    List<Line> lines() {
        return lines;
    }

    Reseeded random() {
        return random;
    }

    /** Chooses among alternatives. */
    Steady wording() {
        return wording;
    }

    ProofLinks links() {
        return links;
    }

    HttpEgressDoor door() {
        return door;
    }

    Meters meters() {
        return meters;
    }

    Understands understands() {
        return utterance ->
                Future.succeededFuture(understood.computeIfAbsent(utterance, foundation.understanding()::understand));
    }
}
