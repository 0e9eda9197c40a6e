package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.consent.PrivacyDesk;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.ConsentStore.AppendResult;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes decisions of what customers say or write. They can only lower what is shared: the store refuses more. */
public final class SpokenConsents implements PrivacyDesk {
    private static final String PURPOSE = "dpv-finance:AccountManagement";
    /** Changes whenever the assistant says something else. */
    private static final String NOTICE = "said/1 ";

    private final ConsentStore consents;
    private final DisclosureStore ledger;
    private final Policy policy;
    private final Tokens tokens;
    private final Clock clock;

    /** Decisions under this policy, kept in this store, beside what this ledger says was told. */
    public SpokenConsents(ConsentStore consents, DisclosureStore ledger, Policy policy, Tokens tokens, Clock clock) {
        this.consents = consents;
        this.ledger = ledger;
        this.policy = policy;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Future<Void> withdraw(Asker asker, Whom whom, Optional<String> bundle) {
        List<Grant> grants = bundle.map(id -> back(Bundle.valueOf(id))).orElse(List.of());
        return keep(
                event(asker, vendor(whom), ConsentEvent.Type.WITHDRAWN, grants, bundle.isEmpty(), Optional.empty()));
    }

    @Override
    public Future<Void> refuse(Asker asker, Whom whom) {
        return keep(event(asker, vendor(whom), ConsentEvent.Type.REFUSED, List.of(), true, Optional.empty()));
    }

    @Override
    public Future<Void> quiet(Asker asker, Instant until) {
        return keep(event(
                asker, ConsentEvent.EVERY_VENDOR, ConsentEvent.Type.WITHDRAWN, List.of(), false, Optional.of(until)));
    }

    @Override
    public Future<List<Allowed>> allowed(Asker asker) {
        return current(asker)
                .map(now -> Arrays.stream(Bundle.values())
                        .flatMap(bundle -> allowed(now, asker.vendor(), bundle).stream())
                        .toList());
    }

    @Override
    public Future<Details> told(Asker asker) {
        return Future.fromCompletionStage(ledger.toldTo(asker.customer(), asker.vendor()))
                .map(told -> new Details(told.entries(), told.since()));
    }

    @Override
    public Future<Boolean> hasExpired(Asker asker, DataClass dataClass) {
        return current(asker).map(now -> now.hasExpired(dataClass, clock.instant()));
    }

    @Override
    public boolean knows(String vendor) {
        return policy.vendor(vendor).filter(VendorRow::answers).isPresent();
    }

    private Future<Consents> current(Asker asker) {
        return Future.fromCompletionStage(consents.current(asker.customer(), asker.vendor()));
    }

    /** The most that consent and policy together can let out, on whichever surface. */
    private Optional<Allowed> allowed(Consents now, String vendor, Bundle bundle) {
        return surfaces(vendor).stream()
                .flatMap(surface -> most(now, vendor, bundle.chosen(), surface).stream())
                .max(Comparator.comparingInt(Form::level))
                .map(most -> new Allowed(bundle.name(), most));
    }

    private Optional<Form> most(Consents now, String vendor, DataClass dataClass, Surface surface) {
        int allowed = now.allowed(dataClass, surface, clock.instant()).level();
        return policy.offers(vendor, dataClass, surface).stream()
                .filter(form -> form.level() <= allowed)
                .max(Comparator.comparingInt(Form::level));
    }

    private Set<Surface> surfaces(String vendor) {
        return policy.vendor(vendor).map(VendorRow::surfaces).orElse(Set.of());
    }

    private static String vendor(Whom whom) {
        return whom instanceof Whom.Vendor named ? named.id() : ConsentEvent.EVERY_VENDOR;
    }

    /** On all surfaces, those of other vendors too. */
    private List<Grant> back(Bundle bundle) {
        return Stream.concat(Stream.of(bundle.chosen()), bundle.along().stream())
                .map(dataClass ->
                        new Grant(dataClass, Form.FIRST_PARTY, EnumSet.allOf(Surface.class), PURPOSE, clock.instant()))
                .toList();
    }

    private ConsentEvent event(
            Asker asker,
            String vendor,
            ConsentEvent.Type type,
            List<Grant> grants,
            boolean everything,
            Optional<Instant> quiet) {
        return new ConsentEvent(
                tokens.handle(),
                asker.customer(),
                vendor,
                type,
                asker.isWritten() ? Method.CHAT : Method.VOICE,
                grants,
                everything,
                Optional.empty(),
                clock.instant(),
                NOTICE + asker.locale().toLanguageTag(),
                quiet);
    }

    private Future<Void> keep(ConsentEvent event) {
        return Future.fromCompletionStage(consents.append(event))
                .compose(result -> result == AppendResult.RAISES
                        ? Future.failedFuture(
                                "the decision would share more, which only the bank's own page can do; it was not kept")
                        : Future.succeededFuture());
    }
}
