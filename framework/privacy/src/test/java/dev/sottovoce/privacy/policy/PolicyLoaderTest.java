package dev.sottovoce.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyLoaderTest {
    private final Map<String, Object> tree = PolicyFiles.standard();

    @Test
    void the_standard_policy_says_what_its_file_says() {
        var policy = PolicyLoader.load(tree);

        assertThat(policy.bank()).isEqualTo("demo-bank");
        assertThat(policy.firstParty())
                .isEqualTo(new FirstPartyPage(URI.create("https://bank.example/s/"), Duration.ofMinutes(5), true));
        assertThat(policy.consent().expires()).isEqualTo(Period.ofYears(1));
        assertThat(policy.consent().proposed(DataClass.BALANCE, Surface.VOICE)).contains(Form.ROUNDED);
        assertThat(policy.consent().proposed(DataClass.BALANCE, Surface.SCREEN)).isEmpty();
        assertThat(policy.roomCap(Room.IDENTIFIED)).isEqualTo(Form.EXACT);
        assertThat(policy.roomCap(Room.SHARED)).isEqualTo(Form.FIRST_PARTY);
        assertThat(policy.roundingDigits()).isEqualTo(2);
        assertThat(policy.retention()).isEqualTo(new Retention(Period.ofMonths(25), Period.ofYears(7)));
    }

    @Test
    void vendors_have_their_surfaces_and_budgets() {
        var policy = PolicyLoader.load(tree);

        var amazon = policy.vendor("amazon").orElseThrow();
        assertThat(amazon.surfaces())
                .containsExactlyInAnyOrder(Surface.VOICE, Surface.SCREEN, Surface.CARD, Surface.PUSH);
        assertThat(amazon.identifiesSpeakers()).isTrue();
        assertThat(amazon.budget()).contains(new VendorRow.Budget(2000, Duration.ofDays(30)));
        assertThat(policy.vendor("logs").orElseThrow().answers()).isFalse();
        assertThat(policy.vendor("nobody")).isEmpty();
    }

    @Test
    void bands_are_written_in_whole_units_and_kept_in_minor_ones() {
        PolicyFiles.put(tree, "bands", "{EUR: [0, 100, 2500], JPY: [0, 10000], KWD: [0, 5]}");

        var bands = PolicyLoader.load(tree).bands();

        assertThat(bands.get(Currency.getInstance("EUR"))).containsExactly(0, 10_000, 250_000);
        assertThat(bands.get(Currency.getInstance("JPY"))).containsExactly(0, 10_000);
        assertThat(bands.get(Currency.getInstance("KWD"))).containsExactly(0, 5_000);
    }

    @Test
    void a_bank_adds_its_own_classes_below_existing_ones() {
        PolicyFiles.put(
                tree,
                "classes",
                "{TX.TITHE: {below: TX.CHARITY, floor: initial}, TX.CHARITY: {below: TX.MERCHANT, floor: exact}}");
        PolicyFiles.put(
                tree,
                "rules[10]",
                "{id: R9, permit: initial, class: [TX.CHARITY, TX.TITHE], vendor: amazon, surface: voice}");

        var policy = PolicyLoader.load(tree);

        var tithe = policy.dataClass("TX.TITHE").orElseThrow();
        assertThat(tithe.floor()).isEqualTo(Form.INITIAL);
        assertThat(tithe.parent().flatMap(DataClass::parent)).contains(DataClass.TX_MERCHANT);
        assertThat(told(policy, tithe, "amazon", Surface.VOICE)).isEqualTo(Form.INITIAL);
    }

    @Test
    void a_permit_for_a_class_does_not_hold_for_those_below_it() {
        PolicyFiles.put(tree, "classes", "{TX.CHARITY: {below: TX.MERCHANT, floor: exact}}");
        PolicyFiles.put(tree, "never-told[7]", "TX.CHARITY");

        var policy = PolicyLoader.load(tree);

        assertThat(told(policy, policy.dataClass("TX.CHARITY").orElseThrow(), "amazon", Surface.VOICE))
                .isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_cap_on_a_group_or_a_parent_holds_for_what_stands_below() {
        PolicyFiles.put(tree, "classes", "{BALANCE.POT: {below: BALANCE, floor: exact}}");
        PolicyFiles.put(
                tree, "rules[10]", "{id: R9, permit: exact, class: BALANCE.POT, vendor: '*', surface: [voice, text]}");
        PolicyFiles.put(tree, "rules[11]", "{id: C9, cap: first-party, class: 'TX.*', vendor: google}");

        var policy = PolicyLoader.load(tree);

        var pot = policy.dataClass("BALANCE.POT").orElseThrow();
        assertThat(told(policy, pot, "amazon", Surface.VOICE)).isEqualTo(Form.EXACT);
        assertThat(told(policy, pot, "meta", Surface.TEXT)).isEqualTo(Form.BAND);
        assertThat(told(policy, DataClass.TX_AMOUNT, "google", Surface.VOICE)).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void the_hash_is_of_what_is_said_and_not_of_how() {
        var reordered = new TreeMap<>(tree);
        PolicyFiles.put(reordered, "rules[0].vendor", "[meta, google, amazon]");
        PolicyFiles.put(reordered, "rules[5].class", "[PAYEE.NAME]");

        assertThat(PolicyLoader.load(reordered).hash())
                .isEqualTo(PolicyLoader.load(PolicyFiles.standard()).hash())
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            bank ; other-bank
            first-party.ttl ; PT6M
            defaults.offer ; withheld
            consent.expires ; P2Y
            consent.proposed.BALANCE.voice ; band
            room.unknown ; rounded
            vendors.meta.surfaces ; [text, button, push, card]
            vendors.meta.identifies-speakers ; true
            vendors.meta.budget.bits ; 501
            rules[3].assurance ; '>=approved'
            rules[6].surface ; [voice, screen]
            rules[8].cap ; yes-no
            rounding.significant ; 3
            bands.EUR[1] ; 101
            retention.disclosures ; P26M
            """)
    void the_hash_changes_with_what_is_said(String place, String yaml) {
        PolicyFiles.put(tree, place, yaml);

        assertThat(PolicyLoader.load(tree).hash())
                .isNotEqualTo(PolicyLoader.load(PolicyFiles.standard()).hash());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            sottovoce-policy ; 2 ; sottovoce-policy: must be 1
            bank ; My Bank ; bank: is no name; write it like demo-bank
            colour ; red ; colour: unknown key 'colour'
            first-party.page ; bank ; first-party.page: must be an address that ends in a slash
            first-party.ttl ; five minutes ; first-party.ttl: cannot be read; write it like PT5M
            first-party.ttl ; PT0S ; first-party.ttl: must be longer than nothing
            first-party.push ; maybe ; first-party.push: expected true or false
            assurance ; [none, linked] ; assurance: must be [none, linked, present, approved]
            defaults.offer ; exact ; defaults.offer: unknown default 'exact'
            consent.without ; exact ; consent.without: must be first-party
            consent.raise ; voice ; consent.raise: must be page
            consent.expires ; P0D ; consent.expires: must be longer than nothing
            consent.proposed.BALNCE ; {voice: exact} ; consent.proposed.BALNCE: unknown class 'BALNCE'; did you mean 'BALANCE'?
            consent.proposed.BALANCE.vocie ; exact ; consent.proposed.BALANCE.vocie: unknown surface 'vocie'; did you mean 'voice'?
            consent.proposed.LOAN ; {voice: exact} ; consent.proposed.LOAN.voice: exact is more than LOAN may ever be told; write band or less
            room.shared ; exact ; room.shared: allows more than the more private room before it; write first-party or less
            room.pirvate ; exact ; room.pirvate: unknown key 'pirvate'; did you mean 'private'?
            vendors.bank ; {surfaces: [text]} ; vendors.bank: is the bank itself
            vendors.Meta ; {surfaces: [text]} ; vendors.Meta: is no name for a vendor
            vendors.meta.surfaces ; [text, text] ; vendors.meta.surfaces[1]: text stands there twice
            vendors.meta.surfaces ; [] ; vendors.meta.surfaces: empty; name at least one
            vendors.meta.budget ; {bits: 0, per: P30D} ; vendors.meta.budget.bits: expected a whole number from 1
            vendors.meta.answer ; false ; vendors.meta.answer: unknown key 'answer'; did you mean 'answers'?
            rules[3].permit ; exakt ; rules[3].permit: unknown form 'exakt'; did you mean 'exact'?
            rules[6].permit ; exact ; rules[6].permit: exact is more than INCOME may ever be told; write band or less
            rules[2].permit ; month ; rules[2].permit: BALANCE has no form month; write one of withheld, first-party, codeword, yes-no, band, rounded, exact
            rules[2].permit ; withheld ; rules[2]: a permit of withheld is less than the default, first-party; make it a cap
            rules[9] ; {id: C2, cap: rounded, class: 'PAYEE.*', vendor: meta} ; rules[9].cap: PAYEE.ACCOUNT has no form rounded
            rules[8].class ; [] ; rules[8].class: empty; name at least one
            rules[8].cap ; masked ; rules[8].cap: BALANCE has no form masked
            rules[1].class[0] ; ID.NAMES ; rules[1].class[0]: unknown class 'ID.NAMES'; did you mean 'ID.NAME'?
            rules[3].class ; '*' ; rules[3].class: a permit names each class
            rules[3].class ; 'TX.*' ; rules[3].class: a permit names each class
            rules[0].vendor[1] ; gogle ; rules[0].vendor[1]: unknown vendor 'gogle'; did you mean 'google'?
            rules[7].surface ; txt ; rules[7].surface: unknown surface 'txt'; did you mean 'text'?
            rules[3].assurance ; present ; rules[3].assurance: unknown assurance 'present'; did you mean '>=present'?
            rules[3].colour ; red ; rules[3].colour: unknown key 'colour'
            rules[8].assurance ; '>=linked' ; rules[8].assurance: unknown key 'assurance'
            rules[1].id ; R1 ; rules[1].id: 'R1' is another rule's id; choose a new one
            rules[1].id ; 'R"2' ; rules[1].id: is no name; write it like R1
            rules[1] ; R1 ; rules[1]: expected a mapping
            rules ; R1 ; rules: expected a list
            never-told[0] ; ID.CONTACTS ; never-told[0]: unknown class 'ID.CONTACTS'; did you mean 'ID.CONTACT'?
            never-told[7] ; BALANCE ; never-told: BALANCE has a permit too
            never-told ; [ID.OFFICIAL, TAX] ; rules: ID.CONTACT has no permit; permit it, or name it in never-told
            rounding.significant ; 4 ; rounding.significant: expected a whole number from 1 to 3
            rounding.have ; up ; rounding.have: must be down
            bands.EUR ; [0, 500, 100] ; bands.EUR[2]: out of order: 100 does not come after 500
            bands.EUR ; [100, 500] ; bands.EUR[0]: the first band starts at 0
            bands.EUR ; [0, 1.5] ; bands.EUR[1]: expected a whole number
            bands.EURO ; [0, 5] ; bands.EURO: unknown currency 'EURO'; did you mean 'EUR'?
            retention.consents ; forever ; retention.consents: cannot be read; write it like P1Y
            classes ; {TX.X: {below: TX.MERCHANTS, floor: initial}} ; classes.TX.X.below: unknown class 'TX.MERCHANTS'; did you mean 'TX.MERCHANT'?
            classes ; {LOAN.X: {below: LOAN, floor: exact}} ; classes.LOAN.X.floor: exact is more than LOAN may ever be told
            classes ; {BALANCE: {below: LOAN, floor: band}} ; classes.BALANCE: exists already
            classes ; {tx: {below: LOAN, floor: band}} ; classes.tx: is no name for a class
            classes ; {A: {below: B, floor: band}, B: {below: A, floor: band}} ; classes.A.below: stands below itself
            """)
    void a_mistake_is_named_with_its_place_and_what_to_write(String place, String yaml, String error) {
        PolicyFiles.put(tree, place, yaml);

        assertThat(errors()).anySatisfy(found -> assertThat(found).startsWith(error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sottovoce-policy",
                "bank",
                "first-party",
                "assurance",
                "defaults",
                "consent",
                "room",
                "vendors",
                "rules",
                "never-told",
                "rounding",
                "bands",
                "retention"
            })
    void a_missing_section_is_named(String section) {
        tree.remove(section);

        assertThat(errors()).contains(section + ": missing; add it");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {id: R9, permit: rounded, class: BALANCE, vendor: amazon, surface: voice, assurance: '>=present'}
            {id: R9, permit: rounded, class: BALANCE, vendor: meta, surface: text, assurance: '>=linked'}
            {id: R9, permit: exact, class: BALANCE, vendor: amazon, surface: text}
            {id: R9, permit: first-party, class: INCOME, vendor: '*', surface: '*'}
            {id: C9, cap: rounded, class: BALANCE, vendor: meta}
            {id: C9, cap: exact, class: BALANCE}
            {id: C9, cap: first-party, class: 'ID.OFFICIAL'}
            """)
    void a_rule_that_changes_no_decision_is_refused(String rule) {
        PolicyFiles.put(tree, "rules[10]", rule);

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("rules[10]: rule ")
                .contains("changes no decision");
    }

    @Test
    void a_permit_beyond_what_any_room_lets_through_is_refused() {
        PolicyFiles.put(tree, "room", "{private: rounded, identified: rounded, unknown: withheld, shared: withheld}");

        assertThat(errors()).containsExactly("rules[3]: rule R4 changes no decision; remove it, or widen it");
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        PolicyFiles.put(tree, "bank", "My Bank");
        PolicyFiles.put(tree, "rules[3].permit", "exakt");
        PolicyFiles.put(tree, "vendors.meta.surfaces[0]", "txt");

        assertThat(errors()).hasSize(3);
        assertThat(failure()).hasMessageContaining("the policy has 3 errors:");
    }

    @Test
    void an_empty_file_is_refused_section_by_section() {
        tree.clear();

        assertThat(errors()).hasSizeGreaterThanOrEqualTo(13).doesNotHaveDuplicates();
    }

    @Test
    void no_value_of_any_type_at_any_place_makes_it_throw_anything_else() {
        List<Object> junk = List.of(
                "", "x", -1, 0, 1L << 40, 1.5, true, List.of(), List.of(List.of()), Map.of(), Map.of("x", Map.of()));
        for (String section : Set.copyOf(PolicyFiles.standard().keySet())) {
            for (Object value : junk) {
                var broken = new LinkedHashMap<>(PolicyFiles.standard());
                broken.put(section, value);
                assertThat(isReadOrRefused(broken)).isTrue();
                var original = PolicyFiles.standard().get(section);
                if (original instanceof Map<?, ?> entries) {
                    for (Object key : entries.keySet()) {
                        var inner = new LinkedHashMap<Object, Object>(entries);
                        inner.put(key, value);
                        broken.put(section, inner);
                        assertThat(isReadOrRefused(broken)).isTrue();
                    }
                }
            }
        }
        for (String key : List.of("id", "permit", "class", "vendor", "surface", "assurance")) {
            for (Object value : junk) {
                var broken = PolicyFiles.standard();
                PolicyFiles.mapping(PolicyFiles.list(broken.get("rules")).get(3))
                        .put(key, value);
                assertThat(isReadOrRefused(broken)).isTrue();
            }
        }
    }

    private static boolean isReadOrRefused(Map<String, Object> broken) {
        try {
            return !PolicyLoader.load(broken).hash().isEmpty();
        } catch (PolicyException refused) {
            return !refused.errors().isEmpty();
        }
    }

    private List<String> errors() {
        return failure().errors();
    }

    private PolicyException failure() {
        return catchThrowableOfType(PolicyException.class, () -> PolicyLoader.load(tree));
    }

    private static Form told(Policy policy, DataClass dataClass, String vendor, Surface surface) {
        var at = new Circumstances(
                vendor, Set.of(surface), Assurance.APPROVED, Room.PRIVATE, (c, s) -> Form.EXACT, Set.of(), false);
        return policy.decide(
                        ClassNames.kinds(dataClass).contains(Kind.MONEY) ? Kind.MONEY : Kind.NAME,
                        Label.of(dataClass),
                        at)
                .form();
    }
}
