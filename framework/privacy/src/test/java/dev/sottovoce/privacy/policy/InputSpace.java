package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that a decision about one class on one surface can depend on, as numbered points. */
final class InputSpace {
    private static final List<Form> CONSENTS =
            List.of(Form.WITHHELD, Form.FIRST_PARTY, Form.CODEWORD, Form.YES_NO, Form.BAND, Form.ROUNDED, Form.EXACT);

    private static final List<Surface> SURFACES = List.of(Surface.values());
    private static final List<Assurance> ASSURANCES = List.of(Assurance.values());
    private static final List<Room> ROOMS = List.of(Room.values());

    private final List<DataClass> classes;
    private final List<String> vendors;
    private final int[] sizes;

    InputSpace(Policy policy) {
        classes = List.copyOf(policy.dataClasses());
        var named = new ArrayList<>(policy.vendors().stream().map(VendorRow::id).toList());
        named.add("stranger");
        vendors = List.copyOf(named);
        sizes = new int[] {
            classes.size(), vendors.size(), SURFACES.size(), ASSURANCES.size(), CONSENTS.size(), ROOMS.size(), 2, 2
        };
    }

    /** What can be varied while the rest stays. */
    enum Axis {
        CLASS(0),
        VENDOR(1),
        SURFACE(2),
        ASSURANCE(3),
        CONSENT(4),
        ROOM(5),
        BUDGET(6),
        SEALED(7);

        private final int place;

        Axis(int place) {
            this.place = place;
        }
    }

    record Point(
            DataClass dataClass,
            String vendor,
            Surface surface,
            Assurance assurance,
            Form consent,
            Room room,
            boolean overBudget,
            boolean sealed) {
        Circumstances circumstances() {
            return circumstances(Set.of(surface), Set.of(dataClass));
        }

        /** The same on several surfaces, for several classes. */
        Circumstances circumstances(Set<Surface> surfaces, Set<DataClass> budgeted) {
            return new Circumstances(
                    vendor, surfaces, assurance, room, (c, s) -> consent, overBudget ? budgeted : Set.of(), sealed);
        }
    }

    int size() {
        int size = 1;
        for (int axis : sizes) {
            size *= axis;
        }
        return size;
    }

    Point at(int index) {
        int[] digit = new int[sizes.length];
        int rest = index;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            digit[axis] = rest % sizes[axis];
            rest /= sizes[axis];
        }
        return new Point(
                classes.get(digit[0]),
                vendors.get(digit[1]),
                SURFACES.get(digit[2]),
                ASSURANCES.get(digit[3]),
                CONSENTS.get(digit[4]),
                ROOMS.get(digit[5]),
                digit[6] == 1,
                digit[7] == 1);
    }

    /** The point that is one step further on an axis, or the same at its end. */
    int next(int index, Axis along) {
        int stride = 1;
        for (int axis = sizes.length - 1; axis > along.place; axis--) {
            stride *= sizes[axis];
        }
        boolean last = (index / stride) % sizes[along.place] == sizes[along.place] - 1;
        return last ? index : index + stride;
    }

    int level(Policy policy, int index) {
        Point point = at(index);
        return policy.decide(Kind.MONEY, Label.of(point.dataClass()), point.circumstances())
                .binding()
                .level();
    }

    /** The level at every point. */
    byte[] levels(Policy policy) {
        byte[] levels = new byte[size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) level(policy, i);
        }
        return levels;
    }
}
