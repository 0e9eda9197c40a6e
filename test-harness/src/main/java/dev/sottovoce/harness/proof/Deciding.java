package dev.sottovoce.harness.proof;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.ConsentEvent.Method;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes the decisions of customers about vendors. */
final class Deciding {
    private static final Duration LONG = Duration.ofDays(300);

    private static final List<Form> FORMS = List.of(Form.values());

    private final SubjectRef customer;
    private final String vendor;
    private final Clock clock;
    private int decisions;

    Deciding(SubjectRef customer, String vendor, Clock clock) {
        this.customer = customer;
        this.vendor = vendor;
        this.clock = clock;
    }

    /** Any decision that a customer can make, or none. */
    Optional<ConsentEvent> any(RandomGenerator random) {
        Room room = random.nextInt(5) < 4 ? Room.PRIVATE : random.nextBoolean() ? Room.SHARED : Room.UNKNOWN;
        return switch (random.nextInt(12)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(event(ConsentEvent.Type.REFUSED, Method.PAGE, List.of(), true, room));
            case 2, 3, 4, 5, 6 -> Optional.of(everything(Form.EXACT, room));
            case 7 -> Optional.of(everything(Form.ROUNDED, room));
            case 8 -> Optional.of(everything(Form.BAND, room));
            default -> Optional.of(event(ConsentEvent.Type.GIVEN, Method.PAGE, mixed(random), false, room));
        };
    }

    /** Every class on every surface, up to a form. */
    ConsentEvent everything(Form most, Room room) {
        return everything(most, most, room);
    }

    /** Every class on every surface: money up to one form, the rest up to another. */
    ConsentEvent everything(Form money, Form rest, Room room) {
        var grants = new ArrayList<Grant>();
        for (DataClass dataClass : DataClass.builtIn()) {
            boolean isMoney = dataClass.equals(DataClass.BALANCE) || dataClass.equals(DataClass.TX_AMOUNT);
            grants.add(grant(dataClass, isMoney ? money : rest, EnumSet.allOf(Surface.class), LONG));
        }
        return event(ConsentEvent.Type.GIVEN, Method.PAGE, grants, false, room);
    }

    /** Nothing at all, until it is lifted on the bank's page. */
    ConsentEvent refusal() {
        return event(ConsentEvent.Type.REFUSED, Method.PAGE, List.of(), true, Room.PRIVATE);
    }

    /** All of it taken back, by voice. */
    ConsentEvent withdrawal() {
        return new ConsentEvent(
                record(),
                customer,
                vendor,
                ConsentEvent.Type.WITHDRAWN,
                Method.VOICE,
                List.of(),
                true,
                Optional.empty(),
                clock.instant(),
                "proof");
    }

    private List<Grant> mixed(RandomGenerator random) {
        var grants = new ArrayList<Grant>();
        for (DataClass dataClass : DataClass.builtIn()) {
            if (random.nextInt(4) > 0) {
                Form most = FORMS.get(random.nextInt(FORMS.size()));
                Set<Surface> surfaces = EnumSet.allOf(Surface.class);
                surfaces.removeIf(surface -> random.nextInt(12) == 0);
                grants.add(grant(dataClass, most, surfaces, random.nextInt(10) == 0 ? LONG.negated() : LONG));
            }
        }
        return grants;
    }

    private Grant grant(DataClass dataClass, Form most, Set<Surface> surfaces, Duration holds) {
        return new Grant(
                dataClass,
                most,
                surfaces,
                "dpv-finance:AccountManagement",
                clock.instant().plus(holds));
    }

    private ConsentEvent event(ConsentEvent.Type type, Method method, List<Grant> grants, boolean all, Room room) {
        return new ConsentEvent(
                record(), customer, vendor, type, method, grants, all, Optional.of(room), clock.instant(), "proof");
    }

    private String record() {
        return "proof-" + customer.value() + "-" + ++decisions;
    }
}
