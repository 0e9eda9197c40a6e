package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Decision.Voice;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules worked out for every class, vendor, surface and assurance, so that a decision only looks them up. */
final class RuleTable {
    private static final int SURFACES = Surface.values().length;
    private static final int ASSURANCES = Assurance.values().length;

    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Integer> vendors = new HashMap<>();
    /** Per cell the offer, then the lowest cap where one matches. */
    private final List<List<Voice>> cells = new ArrayList<>();

    RuleTable(PolicyModel model) {
        for (VendorRow vendor : model.vendors().values()) {
            vendors.put(vendor.id(), vendors.size());
        }
        for (DataClass dataClass : model.classes().values()) {
            classes.put(dataClass.id(), classes.size());
            for (VendorRow vendor : model.vendors().values()) {
                for (Surface surface : Surface.values()) {
                    for (Assurance assurance : Assurance.values()) {
                        cells.add(cell(model, dataClass, vendor, surface, assurance));
                    }
                }
            }
        }
    }

    boolean knows(String vendor) {
        return vendors.containsKey(vendor);
    }

    /** What the rules say of a class and a vendor that the policy knows. */
    @SuppressWarnings("EnumOrdinal") // the cells were laid out in the enums' own order, in this class
    List<Voice> voices(DataClass dataClass, String vendor, Surface surface, Assurance assurance) {
        int row = index(classes, dataClass.id()) * vendors.size() + index(vendors, vendor);
        return cells.get((row * SURFACES + surface.ordinal()) * ASSURANCES + assurance.ordinal());
    }

    private static int index(Map<String, Integer> of, String id) {
        return of.getOrDefault(id, -1);
    }

    /** The best matching offer, else the default; then the lowest matching cap. */
    static List<Voice> cell(
            PolicyModel model, DataClass dataClass, VendorRow vendor, Surface surface, Assurance assurance) {
        Form otherwise = vendor.answers() ? model.offer() : Form.WITHHELD;
        var offer = new Voice(Factor.RULE, dataClass, otherwise.level(), "default");
        var cap = new Voice(Factor.CAP, dataClass, Integer.MAX_VALUE, "");
        boolean permitted = false;
        for (Rule rule : model.rules()) {
            if (!rule.matches(dataClass, vendor, surface, assurance)) {
                continue;
            }
            int level = rule.form().level();
            if (!rule.isPermit()) {
                cap = better(-level, -cap.level(), rule.id(), cap.source())
                        ? new Voice(Factor.CAP, dataClass, level, rule.id())
                        : cap;
            } else if (!permitted || better(level, offer.level(), rule.id(), offer.source())) {
                offer = new Voice(Factor.RULE, dataClass, level, rule.id());
                permitted = true;
            }
        }
        return cap.level() == Integer.MAX_VALUE ? List.of(offer) : List.of(offer, cap);
    }

    /** Ties go to the id that sorts first, so that the file's order never shows. */
    private static boolean better(int level, int than, String id, String thanId) {
        return level > than || (level == than && id.compareTo(thanId) < 0);
    }
}
