package dev.sottovoce.privacy.policy;

import static dev.sottovoce.privacy.form.Kind.COUNT;
import static dev.sottovoce.privacy.form.Kind.DATE;
import static dev.sottovoce.privacy.form.Kind.FLAG;
import static dev.sottovoce.privacy.form.Kind.IDENTIFIER;
import static dev.sottovoce.privacy.form.Kind.MONEY;
import static dev.sottovoce.privacy.form.Kind.NAME;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The classes that a policy file may name, and the kinds of value that each has. */
final class ClassNames {
    /** What is not listed may be of any kind. Whatever can be compared has a yes or no, too. */
    private static final Map<DataClass, Set<Kind>> KINDS = Map.ofEntries(
            Map.entry(DataClass.ID_NAME, EnumSet.of(NAME)),
            Map.entry(DataClass.ID_CONTACT, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.ID_DOB, EnumSet.of(DATE, FLAG)),
            Map.entry(DataClass.ID_OFFICIAL, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.TAX, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.ACC_EXISTENCE, EnumSet.of(NAME, COUNT, FLAG)),
            Map.entry(DataClass.ACC_NUMBER, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.CARD_PAN, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.CARD_EXPIRY, EnumSet.of(DATE, FLAG)),
            Map.entry(DataClass.AUTH, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.BALANCE, EnumSet.of(MONEY, FLAG)),
            Map.entry(DataClass.TX_AMOUNT, EnumSet.of(MONEY, FLAG)),
            Map.entry(DataClass.TX_DATE, EnumSet.of(DATE, FLAG)),
            Map.entry(DataClass.TX_COUNT, EnumSet.of(COUNT, FLAG)),
            Map.entry(DataClass.TX_MERCHANT, EnumSet.of(NAME)),
            Map.entry(DataClass.TX_CATEGORY, EnumSet.of(NAME)),
            Map.entry(DataClass.PAYEE_MATCH, EnumSet.of(COUNT, FLAG)),
            Map.entry(DataClass.PAYEE_NAME, EnumSet.of(NAME)),
            Map.entry(DataClass.PAYEE_ACCOUNT, EnumSet.of(IDENTIFIER)),
            Map.entry(DataClass.INCOME, EnumSet.of(MONEY, FLAG)),
            Map.entry(DataClass.CREDIT_SCORE, EnumSet.of(MONEY, FLAG)),
            Map.entry(DataClass.LOAN, EnumSet.of(MONEY, FLAG)),
            Map.entry(DataClass.DISCLOSURE, EnumSet.of(COUNT, DATE, FLAG)));

    private final TreeMap<String, DataClass> classes = new TreeMap<>();

    ClassNames() {
        DataClass.builtIn().forEach(this::add);
    }

    void add(DataClass dataClass) {
        classes.put(dataClass.id(), dataClass);
    }

    Map<String, DataClass> all() {
        return classes;
    }

    Optional<DataClass> find(String id) {
        return Optional.ofNullable(classes.get(id));
    }

    /** The classes that a word stands for: an id, {@code X.*} for everything below X, or {@code *}; empty when none. */
    Set<DataClass> named(String word) {
        var named = new LinkedHashSet<DataClass>();
        for (DataClass dataClass : classes.values()) {
            if (word.equals("*")
                    || word.equals(dataClass.id())
                    || (word.endsWith(".*") && isBelow(dataClass, word.substring(0, word.length() - 2)))) {
                named.add(dataClass);
            }
        }
        return named;
    }

    /** The same, with a problem at that place when the word stands for nothing. */
    Set<DataClass> named(String word, Node node, Problems problems) {
        Set<DataClass> named = named(word);
        if (named.isEmpty()) {
            problems.unknown(node.place(), "class", word, classes.keySet());
        }
        return named;
    }

    /** Whether any kind of value that this class can have has this form. */
    static boolean hasForm(DataClass dataClass, Form form) {
        return kinds(dataClass).stream().anyMatch(form::existsFor);
    }

    /** The kinds of value that a class can have; a bank's own class has its parent's. */
    static Set<Kind> kinds(DataClass dataClass) {
        return Optional.ofNullable(KINDS.get(dataClass))
                .or(() -> dataClass.parent().map(ClassNames::kinds))
                .orElse(EnumSet.allOf(Kind.class));
    }

    private static boolean isBelow(DataClass dataClass, String group) {
        return dataClass.id().startsWith(group + ".")
                || dataClass
                        .parent()
                        .map(parent -> parent.id().equals(group) || isBelow(parent, group))
                        .orElse(false);
    }

    /** A level as the class's own forms name the highest of them within it; several kinds may share a level. */
    static String word(DataClass dataClass, int level) {
        for (int at = level; at >= 0; at--) {
            Set<String> words = new TreeSet<>();
            for (Form form : Form.values()) {
                if (form.level() == at && hasForm(dataClass, form)) {
                    words.add(form.word());
                }
            }
            if (!words.isEmpty()) {
                return String.join("/", words);
            }
        }
        return Form.WITHHELD.word();
    }
}
