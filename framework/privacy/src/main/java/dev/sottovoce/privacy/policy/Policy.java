package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Decision.Voice;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A bank's disclosure policy: for each class of data, vendor, surface and assurance the most precise form that may be
 * told. Every factor of a decision can only lower it; what no rule permits stays with the bank. Made by
 * {@link PolicyLoader}.
 */
public final class Policy {
    /** The bank's own pages, a vendor that needs no row: there everything but secrets is shown to a linked customer. */
    public static final String BANK = "bank";

    private final PolicyModel model;
    private final RuleTable table;
    private final FirstPartyRule firstParty = new FirstPartyRule();
    private final List<FormCap> engines;
    private final String hash;

    Policy(PolicyModel model) {
        this(model, new RuleTable(model), List.of(), sha256(model.canonical()));
    }

    private Policy(PolicyModel model, RuleTable table, List<FormCap> engines, String hash) {
        this.model = model;
        this.table = table;
        this.engines = List.copyOf(engines);
        this.hash = hash;
    }

    /** This policy, lowered by a bank's own engine. */
    public Policy cappedBy(FormCap engine) {
        var more = new ArrayList<>(engines);
        more.add(engine);
        return new Policy(model, table, more, hash);
    }

    /**
     * The most precise form in which a value may be told: the minimum over its classes, the surfaces on which it stands
     * and all factors. Never throws: a factor that fails counts as its lowest level.
     */
    public Decision decide(Kind kind, Label label, Circumstances circumstances) {
        var voices = new ArrayList<Voice>();
        for (DataClass asked : label.classes()) {
            var known = Optional.ofNullable(model.classes().get(asked.id()));
            if (known.isEmpty()) {
                voices.add(new Voice(Factor.RULE, asked, Form.WITHHELD.level(), "unknown class"));
            } else if (circumstances.vendor().equals(BANK)) {
                firstParty.speak(known.get(), circumstances.assurance(), voices);
            } else {
                speak(known.get(), circumstances, voices);
            }
        }
        var binding = lowest(voices);
        return new Decision(Form.atMost(binding.level(), kind), voices, binding);
    }

    /** Every factor's say for one class, before the form is fitted to a kind of value. */
    List<Voice> voices(DataClass dataClass, Circumstances circumstances) {
        var voices = new ArrayList<Voice>();
        speak(dataClass, circumstances, voices);
        return voices;
    }

    /** SHA-256 of what the policy says, in lower-case hex; the order and spelling of the file do not matter. */
    public String hash() {
        return hash;
    }

    /** The bank's id. */
    public String bank() {
        return model.bank();
    }

    /** A vendor's row; empty for a vendor that may not be spoken to. */
    public Optional<VendorRow> vendor(String id) {
        return Optional.ofNullable(model.vendors().get(id));
    }

    /** Every vendor of the policy, by id. */
    public Collection<VendorRow> vendors() {
        return new TreeMap<>(model.vendors()).values();
    }

    /** A class of data, built-in or the bank's own. */
    public Optional<DataClass> dataClass(String id) {
        return Optional.ofNullable(model.classes().get(id));
    }

    /** Every class of data, by id. */
    public Collection<DataClass> dataClasses() {
        return new TreeMap<>(model.classes()).values();
    }

    /** The lower edges of the published bands, in minor units, ascending from 0; below the first is overdrawn. */
    public Map<Currency, long[]> bands() {
        return model.bands().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .mapToLong(Long::longValue)
                                .toArray()));
    }

    /** How many significant digits a rounded amount keeps. */
    public int roundingDigits() {
        return model.significant();
    }

    /** How consent is asked for. */
    public ConsentTerms consent() {
        return model.consent();
    }

    /** The most that may be told in a room. */
    public Form roomCap(Room room) {
        return model.room().getOrDefault(room, Form.FIRST_PARTY);
    }

    /** Where values appear that no vendor may be told. */
    public FirstPartyPage firstParty() {
        return model.firstParty();
    }

    /** How long the records are kept. */
    public Retention retention() {
        return model.retention();
    }

    /**
     * Every form in which some vendor that answers could be told a value under some circumstances: for each of them the
     * message catalogue needs a text.
     */
    public Set<Form> yields(Kind kind, Label label) {
        return new Yields(model).of(kind, label);
    }

    /**
     * The forms that consent can be asked for without the policy lowering them anyway: the most precise first, none
     * below a codeword.
     */
    public List<Form> offers(String vendor, DataClass dataClass, Surface surface) {
        return new Yields(model).offers(vendor, dataClass, surface);
    }

    private void speak(DataClass dataClass, Circumstances circumstances, List<Voice> voices) {
        var vendor = circumstances.vendor();
        if (!table.knows(vendor)) {
            voices.add(new Voice(Factor.RULE, dataClass, Form.WITHHELD.level(), "unknown vendor"));
            return;
        }
        voices.add(voice(Factor.FLOOR, dataClass, dataClass.floor()));
        for (Surface surface : circumstances.surfaces()) {
            voices.addAll(table.voices(dataClass, vendor, surface, circumstances.assurance()));
            if (needsConsent(dataClass)) {
                voices.add(voice(Factor.CONSENT, dataClass, consent(dataClass, surface, circumstances)));
            }
        }
        if (!dataClass.isFree()) {
            voices.add(voice(Factor.ROOM, dataClass, roomCap(circumstances.room())));
            if (circumstances.overBudget().contains(dataClass)) {
                voices.add(voice(Factor.BUDGET, dataClass, Form.FIRST_PARTY));
            }
            if (circumstances.sealed()) {
                voices.add(voice(Factor.SEALED, dataClass, Form.FIRST_PARTY));
            }
        }
        for (FormCap engine : engines) {
            voices.add(voice(Factor.PLUGIN, dataClass, cap(engine, dataClass, circumstances)));
        }
    }

    /**
     * Whether the customer's consent is asked: not for what is public or was said, nor for what the vendor was told.
     */
    static boolean needsConsent(DataClass dataClass) {
        return !dataClass.isFree() && !dataClass.equals(DataClass.DISCLOSURE);
    }

    private static Form consent(DataClass dataClass, Surface surface, Circumstances circumstances) {
        try {
            return Optional.ofNullable(circumstances.consent().apply(dataClass, surface))
                    .orElse(Form.FIRST_PARTY);
        } catch (RuntimeException unanswered) {
            // Whatever stops the answer, nothing beyond the bank's own page was allowed.
            return Form.FIRST_PARTY;
        }
    }

    private static Form cap(FormCap engine, DataClass dataClass, Circumstances circumstances) {
        try {
            return Optional.ofNullable(engine.cap(dataClass, circumstances)).orElse(Form.WITHHELD);
        } catch (RuntimeException failed) {
            // A foreign engine may fail in any way; the decision must stand, at its lowest.
            return Form.WITHHELD;
        }
    }

    private static Voice voice(Factor factor, DataClass dataClass, Form form) {
        return new Voice(factor, dataClass, form.level(), "");
    }

    static Voice lowest(List<Voice> voices) {
        var lowest = voices.get(0);
        for (Voice voice : voices) {
            int order = Integer.compare(voice.level(), lowest.level());
            if (order < 0 || (order == 0 && voice.factor().compareTo(lowest.factor()) < 0)) {
                lowest = voice;
            }
        }
        return lowest;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this JDK lacks SHA-256, which every JDK must have", impossible);
        }
    }
}
