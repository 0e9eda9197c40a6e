package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.guard.Verdict.Stage;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is about to leave, byte by byte, and lets it pass only when every leaf, key and header is a constant of
 * the schema, a message of the turn, a live handle, or an echo of the vendor's own request; when no value that the turn
 * or its session has seen stands in it that was not told so; and when nothing in it looks like a card, an account, a
 * person or a secret. It sees final bytes only and trusts nothing but the turn record; any failure of its own stops the
 * message.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class EgressGuard {
    private final Catalogue catalogue;
    private final Known known;
    private final Acceptance acceptance;
    private final Set<Stage> stages;

    /**
     * A guard for these texts.
     *
     * @param templates every text that may be said, in all locales; the guard renders from its own copy
     * @throws IllegalArgumentException when two texts have one id, or a literal has white space other than single
     *     blanks and, on a screen, one or two line breaks
     */
    public EgressGuard(Collection<Template> templates, Acceptance acceptance) {
        this(templates, acceptance, EnumSet.allOf(Stage.class));
    }

    /**
     * A guard of which only some stages work: for the proof that shows which stage stops what, never for a server.
     *
     * @param stages those that work
     */
    public EgressGuard(Collection<Template> templates, Acceptance acceptance, Set<Stage> stages) {
        this.catalogue = new Catalogue(templates);
        this.known = new Known(templates);
        this.acceptance = acceptance;
        this.stages = Set.copyOf(stages);
    }

    /** Checks a message that belongs to a turn. Never throws; a failure of the guard is a trip. */
    public Verdict check(Egress egress, WireSchema schema, TurnRecord turn) {
        return check(egress, schema, turn, stages);
    }

    /** The same, by some stages only. */
    Verdict check(Egress egress, WireSchema schema, TurnRecord turn, Set<Stage> stages) {
        try {
            var findings = new Findings(stages);
            List<Rendering> messages = new Rerendering(catalogue, acceptance, turn).messages(findings);
            var evidence = Evidence.of(turn, messages, catalogue, egress.body().length);
            var search = new Search(turn, known, findings, stages);
            return new Reading(egress, schema, evidence, findings, search).verdict();
        } catch (RuntimeException e) {
            return failure();
        }
    }

    /**
     * Checks a message that tells nothing and belongs to no turn, such as an apology. Each of its texts is one text of
     * the catalogue without holes; no handle lives and nothing can be echoed. Never throws.
     */
    public Verdict checkWithoutTurn(Egress egress, WireSchema schema, Locale locale) {
        try {
            var evidence = Evidence.withoutTurn(locale, catalogue, egress.body().length);
            var findings = new Findings(stages);
            var search = new Search(new TurnRecord("", locale), known, findings, stages);
            return new Reading(egress, schema, evidence, findings, search).verdict();
        } catch (RuntimeException e) {
            return failure();
        }
    }

    /** The exception is dropped on purpose: its message could carry a value. */
    private static Verdict failure() {
        return new Verdict.Tripped(
                List.of(new Verdict.Reason(Stage.EXPLAIN, "", TripCode.GUARD_FAILURE, Optional.empty())));
    }
}
