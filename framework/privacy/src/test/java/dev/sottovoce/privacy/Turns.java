package dev.sottovoce.privacy;

import dev.sottovoce.privacy.Audience.Listener;
import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.budget.InMemoryBudgetStore;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.consent.ConsentStore.AppendResult;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One turn of one customer under the framework's own policy. */
final class Turns {
    static final Set<Surface> VOICE = Set.of(Surface.VOICE);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Policy POLICY = standard();

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Currency POUND = Currency.getInstance("GBP");

    final SubjectRef anna = new SubjectRef("anna");
    final TurnRecord turn = new TurnRecord("turn-1", Locale.UK);
    final Source bank = new Source(anna, turn);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryConsentStore consents = new InMemoryConsentStore(clock);
    private final Gate gate;
    private int records;

    Turns() {
        this(new InMemoryBudgetStore(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    Turns(BudgetStore budgets) {
        this.gate = new Gate(POLICY, consents, budgets, clock);
    }

    static Shape.Amount pounds(long pence) {
        return new Shape.Amount(POUND, pence, Shape.Side.HAVE);
    }

    /** She allows Amazon a class up to a form, on every surface, in a private room. */
    void allows(DataClass dataClass, Form most) {
        allows("amazon", dataClass, most, Optional.of(Room.PRIVATE));
    }

    void allows(String vendor, DataClass dataClass, Form most, Optional<Room> room) {
        var grant = new Grant(
                dataClass,
                most,
                EnumSet.allOf(Surface.class),
                "dpv-finance:AccountManagement",
                NOW.plusSeconds(86_400));
        keep(vendor, List.of(grant), room);
    }

    /** Who can hear, without anything allowed. */
    void answers(Room room) {
        keep("amazon", List.of(), Optional.of(room));
    }

    Disclosing toAmazon() {
        return open(vendor("amazon", Listener.ANYBODY), turn, false);
    }

    Disclosing toAmazonSealed() {
        return open(vendor("amazon", Listener.ANYBODY), turn, true);
    }

    Disclosing toAmazonHeardBy(Listener listener) {
        return open(vendor("amazon", listener), turn, false);
    }

    Disclosing to(String vendor) {
        return open(vendor(vendor, Listener.READER), turn, false);
    }

    Disclosing toHerself() {
        return open(
                Audience.firstParty(anna, Assurance.LINKED, Locale.UK, TODAY), new TurnRecord("p", Locale.UK), true);
    }

    Disclosing toGuest() {
        return gate.openForGuest(vendor("amazon", Listener.ANYBODY), turn);
    }

    private Disclosing open(Audience audience, TurnRecord record, boolean sealed) {
        return gate.open(anna, audience, record, sealed).toCompletableFuture().join();
    }

    private static Audience vendor(String vendor, Listener listener) {
        return Audience.of(vendor, Assurance.PRESENT, listener, Locale.UK, TODAY);
    }

    /** Another customer allows Amazon a class up to a form, on every surface. */
    void alsoAllows(SubjectRef other, DataClass dataClass, Form most) {
        var grant = new Grant(
                dataClass,
                most,
                EnumSet.allOf(Surface.class),
                "dpv-finance:AccountManagement",
                NOW.plusSeconds(86_400));
        keep(event(other, "amazon", ConsentEvent.Type.GIVEN, List.of(grant), Optional.empty()));
    }

    /** Another customer withdraws everything from a vendor, or refuses it. */
    void takesBack(SubjectRef other, String vendor, ConsentEvent.Type type) {
        keep(event(other, vendor, type, List.of(), Optional.empty()));
    }

    private void keep(String vendor, List<Grant> grants, Optional<Room> room) {
        keep(event(anna, vendor, ConsentEvent.Type.GIVEN, grants, room));
    }

    private ConsentEvent event(
            SubjectRef who, String vendor, ConsentEvent.Type type, List<Grant> grants, Optional<Room> room) {
        return new ConsentEvent(
                "record-" + ++records,
                who,
                vendor,
                type,
                Method.PAGE,
                grants,
                type != ConsentEvent.Type.GIVEN,
                room,
                NOW.minusSeconds(60),
                "link/1 en-GB");
    }

    private void keep(ConsentEvent event) {
        var kept = consents.append(event).toCompletableFuture().join();
        if (kept != AppendResult.KEPT) {
            throw new IllegalStateException("the decision was not kept: " + kept);
        }
    }

    @SuppressWarnings("unchecked") // the file is a mapping
    private static Policy standard() {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        try (InputStream file = Policy.class.getResourceAsStream("/dev/sottovoce/privacy/default-policy.yaml")) {
            var tree = new Load(settings).loadFromInputStream(Objects.requireNonNull(file));
            return PolicyLoader.load((Map<String, Object>) tree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
