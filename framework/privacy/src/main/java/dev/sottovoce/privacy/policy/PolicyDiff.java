package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a new policy tells that an old one does not: for whoever has to sign the change. */
public final class PolicyDiff {
    private final Policy before;
    private final Policy after;

    /** From one policy to another. */
    public PolicyDiff(Policy before, Policy after) {
        this.before = before;
        this.after = after;
    }

    /** The levels of one decision, before and after; where it is taken, with everything consented to. */
    private record Opening(String vendor, DataClass dataClass, int from, int to, String rule) {}

    private record Where(Surface surface, Assurance assurance, Room room) {}

    /**
     * Every decision that becomes more open, in sentences such as {@code BALANCE to meta: band becomes exact on text
     * for present, approved in private, identified (rule R9)}; and what makes the same forms say more. Empty when
     * nothing becomes more open.
     */
    public List<String> openings() {
        var sentences = new ArrayList<String>();
        Map<Opening, List<Where>> opened = new LinkedHashMap<>();
        for (VendorRow vendor : after.vendors()) {
            for (DataClass dataClass : after.dataClasses()) {
                compare(vendor, dataClass, opened);
            }
        }
        opened.forEach((opening, places) -> sentences.add(sentence(opening, places)));
        after.vendors().forEach(vendor -> budget(vendor).ifPresent(sentences::add));
        if (after.roundingDigits() > before.roundingDigits()) {
            sentences.add(
                    "rounded: " + before.roundingDigits() + " significant digits become " + after.roundingDigits());
        }
        bands(sentences);
        return List.copyOf(sentences);
    }

    private void compare(VendorRow vendor, DataClass dataClass, Map<Opening, List<Where>> opened) {
        for (Surface surface : vendor.surfaces()) {
            for (Assurance assurance : Assurance.values()) {
                for (Room room : Room.values()) {
                    var where = new Where(surface, assurance, room);
                    var now = after.voices(dataClass, circumstances(vendor.id(), where));
                    int level = Policy.lowest(now).level();
                    int old = level(before, dataClass, circumstances(vendor.id(), where));
                    if (level > old) {
                        var opening = new Opening(vendor.id(), dataClass, old, level, permit(now));
                        opened.computeIfAbsent(opening, any -> new ArrayList<>())
                                .add(where);
                    }
                }
            }
        }
    }

    private static int level(Policy policy, DataClass dataClass, Circumstances circumstances) {
        return policy.dataClass(dataClass.id())
                .map(known -> Policy.lowest(policy.voices(known, circumstances)).level())
                .orElse(Form.WITHHELD.level());
    }

    /** The rule that offers what is now told. */
    private static String permit(List<Decision.Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.factor() == Factor.RULE)
                .map(Decision.Voice::source)
                .findFirst()
                .orElse("");
    }

    private static Circumstances circumstances(String vendor, Where where) {
        return new Circumstances(
                vendor,
                Set.of(where.surface()),
                where.assurance(),
                where.room(),
                (dataClass, surface) -> Form.EXACT,
                Set.of(),
                false);
    }

    private static String sentence(Opening opening, List<Where> places) {
        return opening.dataClass() + " to " + opening.vendor() + ": "
                + ClassNames.word(opening.dataClass(), opening.from())
                + " becomes " + ClassNames.word(opening.dataClass(), opening.to()) + " on "
                + words(places, where -> where.surface().word()) + " for "
                + words(places, where -> where.assurance().word()) + " in "
                + words(places, where -> where.room().word())
                + (opening.rule().isEmpty() ? "" : " (rule " + opening.rule() + ")");
    }

    private static String words(List<Where> places, Function<Where, String> word) {
        return places.stream().map(word).distinct().collect(Collectors.joining(", "));
    }

    private Optional<String> budget(VendorRow now) {
        Optional<VendorRow> old = before.vendor(now.id());
        if (old.isEmpty() || old.get().budget().isEmpty()) {
            return Optional.empty();
        }
        double was = perDay(old.get());
        double is = now.budget().isEmpty() ? Double.POSITIVE_INFINITY : perDay(now);
        return is > was
                ? Optional.of("budget of " + now.id() + ": " + said(old.get()) + " become " + said(now))
                : Optional.empty();
    }

    private static double perDay(VendorRow row) {
        return row.budget()
                .map(budget -> budget.bits() / (double) budget.per().toMillis())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static String said(VendorRow row) {
        return row.budget()
                .map(budget -> budget.bits() + " bits per " + budget.per())
                .orElse("bits without limit");
    }

    private void bands(List<String> sentences) {
        var old = new TreeMap<String, Integer>();
        before.bands().forEach((currency, edges) -> old.put(currency.getCurrencyCode(), edges.length));
        var now = new TreeMap<String, Integer>();
        after.bands().forEach((currency, edges) -> now.put(currency.getCurrencyCode(), edges.length));
        now.forEach((currency, edges) -> {
            int were = old.getOrDefault(currency, 0);
            if (edges > were) {
                sentences.add("bands of " + currency + ": " + were + " edges become " + edges);
            }
        });
    }
}
