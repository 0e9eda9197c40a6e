package dev.sottovoce.privacy;

import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.form.Rendering;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The only way out for a bank value. It asks the policy, the customer's consent and the room, and lets the most precise
 * form out that all of them allow. Consent is read anew for each reply, so that the answer which confirms a withdrawal
 * already obeys it.
 */
public final class Gate {
    private final ConsentStore consents;
    private final Rules rules;

    /** A gate under a policy. */
    public Gate(Policy policy, ConsentStore consents, BudgetStore budgets, Clock clock) {
        this.consents = consents;
        this.rules = new Rules(policy, new Rendering(policy.roundingDigits(), bands(policy)), budgets, clock);
    }

    /** What is the same for every reply. */
    record Rules(Policy policy, Rendering rendering, BudgetStore budgets, Clock clock) {}

    /**
     * Begins the disclosures of one reply.
     *
     * @param turn where images that are let out are noted for the guard
     * @param sealed whether nothing may be told, whatever policy and consent say: the last resort when consent keeps
     *     changing under the reply
     * @return fails when the customer's consent cannot be read; then nothing may be told
     */
    public CompletionStage<Disclosing> open(SubjectRef subject, Audience audience, TurnRecord turn, boolean sealed) {
        if (audience.isBank()) {
            return CompletableFuture.completedStage(
                    new Disclosing(rules, audience, turn, Optional.of(subject), Say.nobody(), Set.of(), sealed));
        }
        return say(subject, audience.vendor(), turn.otherHolders())
                .thenApply(say -> new Disclosing(rules, audience, turn, Optional.of(subject), say, Set.of(), sealed));
    }

    /** What she has decided, and everybody who holds some of the values with her. */
    private CompletionStage<Say> say(SubjectRef subject, String vendor, Set<SubjectRef> holders) {
        var say = consents.current(subject, vendor).thenApply(own -> new Say(Optional.of(own), Map.of()));
        for (SubjectRef holder : holders) {
            say = say.thenCombine(consents.current(holder, vendor), (known, theirs) -> known.and(holder, theirs));
        }
        return say;
    }

    /** For somebody who is not known to be a customer: no bank value is told. */
    public Disclosing openForGuest(Audience audience, TurnRecord turn) {
        return new Disclosing(rules, audience, turn, Optional.empty(), Say.nobody(), Set.of(), true);
    }

    private static Map<Currency, List<Long>> bands(Policy policy) {
        var bands = new HashMap<Currency, List<Long>>();
        policy.bands()
                .forEach((currency, edges) ->
                        bands.put(currency, Arrays.stream(edges).boxed().toList()));
        return bands;
    }
}
