package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.consent.Consents;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.ToldSince;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.link.CustomerLinks;
import dev.sottovoce.runtime.link.PageConsents;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how things stand between a customer and vendors. */
record Standings(Policy policy, PageConsents consents, CustomerLinks links, DisclosureStore ledger, Clock clock) {
    Future<Standing> of(SubjectRef customer, Vendor vendor) {
        return Future.all(
                        consents.current(customer, vendor.id()),
                        links.of(customer),
                        Future.fromCompletionStage(ledger.toldTo(customer, vendor.id())))
                .map(all -> {
                    Consents current = all.resultAt(0);
                    Map<String, Instant> since = all.resultAt(1);
                    ToldSince told = all.resultAt(2);
                    return new Standing(
                            vendor,
                            current,
                            new Sharing(policy, current, vendor.id(), clock.instant()),
                            Optional.ofNullable(since.get(vendor.id())),
                            told);
                });
    }

    Future<List<Standing>> of(SubjectRef customer, List<Vendor> vendors) {
        return Future.all(vendors.stream().map(vendor -> of(customer, vendor)).toList())
                .map(all -> all.list());
    }
}
