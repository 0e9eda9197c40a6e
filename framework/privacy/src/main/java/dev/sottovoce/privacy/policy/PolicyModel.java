package dev.sottovoce.privacy.policy;

import static java.util.Comparator.comparing;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a policy file says, once every word in it is resolved.
 *
 * @param classes every class by id, the built-in ones and the bank's own
 * @param offer what a vendor that answers gets when no permit matches
 * @param room the most that may be told in each room
 * @param significant how many digits a rounded amount keeps
 * @param bands lower edges in minor units, ascending
 */
record PolicyModel(
        String bank,
        Map<String, DataClass> classes,
        FirstPartyPage firstParty,
        Form offer,
        ConsentTerms consent,
        Map<Room, Form> room,
        Map<String, VendorRow> vendors,
        List<Rule> rules,
        Collection<DataClass> neverTold,
        int significant,
        Map<Currency, List<Long>> bands,
        Retention retention) {

    /** The same policy with other rules. */
    PolicyModel with(List<Rule> others) {
        return new PolicyModel(
                bank,
                classes,
                firstParty,
                offer,
                consent,
                room,
                vendors,
                others,
                neverTold,
                significant,
                bands,
                retention);
    }

    /** One fact a line, in an order that does not depend on the file's; the policy's hash is taken of it. */
    String canonical() {
        var text = new StringBuilder("sottovoce-policy 1\n");
        line(text, "bank", bank);
        line(text, "first-party", firstParty.page(), firstParty.ttl(), firstParty.push());
        line(text, "offer", offer);
        line(text, "expires", consent.expires());
        line(text, "significant", significant);
        line(text, "retention", retention.disclosures(), retention.consents());
        for (var room : Room.values()) {
            line(text, "room", room.word(), this.room.getOrDefault(room, Form.FIRST_PARTY));
        }
        new TreeMap<>(classes)
                .values()
                .forEach(c -> line(
                        text,
                        "class",
                        c,
                        c.floor(),
                        c.parent().map(DataClass::id).orElse("-")));
        new TreeMap<>(vendors).values().forEach(v -> vendor(text, v));
        rules.stream().sorted(comparing(Rule::id)).forEach(r -> rule(text, r));
        line(text, "never-told", sorted(neverTold, DataClass::id));
        bands.entrySet().stream()
                .sorted(comparing(entry -> entry.getKey().getCurrencyCode()))
                .forEach(entry -> line(text, "bands", entry.getKey(), entry.getValue()));
        consent.proposed().entrySet().stream()
                .sorted(comparing(entry -> entry.getKey().id()))
                .forEach(entry -> line(text, "proposed", entry.getKey(), new TreeMap<>(entry.getValue())));
        return text.toString();
    }

    private static void vendor(StringBuilder text, VendorRow v) {
        line(
                text,
                "vendor",
                v.id(),
                sorted(v.surfaces(), s -> s.word()),
                v.identifiesSpeakers(),
                v.answers(),
                v.budget().map(b -> b.bits() + "/" + b.per()).orElse("-"));
    }

    private static void rule(StringBuilder text, Rule r) {
        line(
                text,
                "rule",
                r.id(),
                r.isPermit() ? "permit" : "cap",
                r.form(),
                sorted(r.classes(), DataClass::id),
                sorted(r.vendors(), Function.identity()),
                sorted(r.surfaces(), s -> s.word()),
                r.least().word());
    }

    private static <T> String sorted(Collection<T> values, Function<? super T, String> word) {
        return values.stream()
                .map(word)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static void line(StringBuilder text, Object... words) {
        for (Object word : words) {
            text.append(word).append('|');
        }
        text.append('\n');
    }
}
