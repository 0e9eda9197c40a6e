package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.secret.Tokens;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes decisions of the page's answers. What was allowed before is withdrawn first: if anything fails in between, less
 * is allowed and not more.
 */
public final class PageConsents implements ConsentDesk {
    private static final String READING = "dpv-finance:AccountManagement";
    private static final String PAYING = "dpv-finance:PaymentManagement";
    /** Changes whenever the page says something else. */
    private static final String NOTICE = "link/2 ";

    private final ConsentStore store;
    private final Policy policy;
    private final PolicyOffers offers;
    private final Tokens tokens;
    private final Clock clock;

    /** Decisions under this policy, kept in this store. */
    public PageConsents(ConsentStore store, Policy policy, Tokens tokens, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.offers = new PolicyOffers(policy);
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Future<Void> record(SubjectRef customer, String vendor, Answers answers) {
        return Future.fromCompletionStage(store.current(customer, vendor))
                .compose(now -> withdraw(now, customer, vendor, answers))
                .compose(stands -> stands ? Future.succeededFuture() : give(customer, vendor, answers));
    }

    @Override
    public Future<Boolean> refusesEverything(SubjectRef customer, String vendor) {
        return Future.fromCompletionStage(store.current(customer, vendor)).map(Consents::refusesEverything);
    }

    /** What a customer allows a vendor now. */
    public Future<Consents> current(SubjectRef customer, String vendor) {
        return Future.fromCompletionStage(store.current(customer, vendor));
    }

    /** Keeps that the vendor is to be told nothing, now and whatever is granted later, until it is taken back here. */
    public Future<Void> refuse(SubjectRef customer, String vendor, Locale language) {
        return append(event(customer, vendor, ConsentEvent.Type.REFUSED, List.of(), Optional.empty(), language));
    }

    /** Takes a refusal of everything back; nothing is allowed by that. */
    public Future<Void> lift(SubjectRef customer, String vendor, Locale language) {
        return append(event(customer, vendor, ConsentEvent.Type.GIVEN, List.of(), Optional.empty(), language));
    }

    /** Whether a refusal still stands afterwards: a grant from the page would lift it without being asked to. */
    private Future<Boolean> withdraw(Consents now, SubjectRef customer, String vendor, Answers answers) {
        boolean nothingToSay = now.version() == 0 && !answers.shares().isEmpty();
        Future<Void> withdrawn = nothingToSay
                ? Future.succeededFuture()
                : append(event(
                        customer, vendor, ConsentEvent.Type.WITHDRAWN, List.of(), room(answers), answers.language()));
        return withdrawn.map(now.refusesEverything() && !answers.liftsRefusal());
    }

    private Future<Void> give(SubjectRef customer, String vendor, Answers answers) {
        return answers.shares().isEmpty()
                ? Future.succeededFuture()
                : append(event(
                        customer,
                        vendor,
                        ConsentEvent.Type.GIVEN,
                        grants(vendor, answers),
                        room(answers),
                        answers.language()));
    }

    private Future<Void> append(ConsentEvent event) {
        return Future.fromCompletionStage(store.append(event)).mapEmpty();
    }

    private ConsentEvent event(
            SubjectRef customer,
            String vendor,
            ConsentEvent.Type type,
            List<Grant> grants,
            Optional<Room> room,
            Locale language) {
        return new ConsentEvent(
                tokens.handle(),
                customer,
                vendor,
                type,
                ConsentEvent.Method.PAGE,
                grants,
                type == ConsentEvent.Type.WITHDRAWN || type == ConsentEvent.Type.REFUSED,
                room,
                clock.instant(),
                NOTICE + language.toLanguageTag());
    }

    private static Optional<Room> room(Answers answers) {
        return Optional.of(answers.room().orElse(Room.UNKNOWN));
    }

    private List<Grant> grants(String vendor, Answers answers) {
        var grants = new ArrayList<Grant>();
        answers.shares().forEach((bundle, form) -> {
            if (form != Form.WITHHELD) {
                grants.add(grant(vendor, bundle, bundle.chosen(), form));
            }
            bundle.along().stream()
                    .filter(dataClass -> offers.isOffered(vendor, dataClass))
                    .forEach(dataClass -> grants.add(grant(vendor, bundle, dataClass, Form.EXACT)));
        });
        return grants;
    }

    private Grant grant(String vendor, Bundle bundle, DataClass dataClass, Form most) {
        return new Grant(
                dataClass, most, offers.surfaces(vendor), bundle == Bundle.PAYMENTS ? PAYING : READING, until());
    }

    private Instant until() {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .plus(policy.consent().expires())
                .toInstant();
    }
}
