package dev.sottovoce.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YieldsTest {
    private static final Policy POLICY = PolicyLoader.load(PolicyFiles.standard());

    @Test
    void a_balance_can_come_in_every_form_of_an_amount_but_withheld() {
        assertThat(POLICY.yields(Kind.MONEY, Label.of(DataClass.BALANCE)))
                .containsExactlyInAnyOrder(
                        Form.FIRST_PARTY, Form.CODEWORD, Form.YES_NO, Form.BAND, Form.ROUNDED, Form.EXACT);
    }

    @Test
    void a_payee_is_an_alias_or_stays_home() {
        assertThat(POLICY.yields(Kind.NAME, Label.of(DataClass.PAYEE_NAME)))
                .containsExactlyInAnyOrder(Form.FIRST_PARTY, Form.CODEWORD);
    }

    @Test
    void what_was_said_comes_back_exactly() {
        assertThat(POLICY.yields(Kind.MONEY, Label.of(DataClass.SAID))).containsExactly(Form.EXACT);
    }

    @Test
    void a_secret_is_withheld() {
        assertThat(POLICY.yields(Kind.IDENTIFIER, Label.of(DataClass.AUTH))).containsExactly(Form.WITHHELD);
    }

    @Test
    void a_class_that_the_policy_does_not_know_is_withheld() {
        var foreign = DataClass.BALANCE.child("BALANCE.FOREIGN", Form.EXACT);

        assertThat(POLICY.yields(Kind.MONEY, Label.of(foreign))).containsExactly(Form.WITHHELD);
    }

    @Test
    void the_standard_policy_yields_exactly_the_forms_that_its_decisions_come_to() {
        assertExact(POLICY);
    }

    @Test
    void consent_is_offered_for_what_the_policy_would_not_lower_anyway() {
        assertThat(POLICY.offers("amazon", DataClass.BALANCE, Surface.VOICE))
                .containsExactly(Form.EXACT, Form.ROUNDED, Form.BAND, Form.YES_NO, Form.CODEWORD);
        assertThat(POLICY.offers("meta", DataClass.BALANCE, Surface.TEXT))
                .containsExactly(Form.BAND, Form.YES_NO, Form.CODEWORD);
        assertThat(POLICY.offers("meta", DataClass.PAYEE_NAME, Surface.TEXT)).isEmpty();
        assertThat(POLICY.offers("amazon", DataClass.BALANCE, Surface.TEXT)).isEmpty();
        assertThat(POLICY.offers("nobody", DataClass.BALANCE, Surface.VOICE)).isEmpty();
    }

    /** Compares with every decision, for each class alone and beside a balance. */
    static void assertExact(Policy policy) {
        for (DataClass dataClass : policy.dataClasses()) {
            for (Label label : List.of(Label.of(dataClass), Label.of(dataClass, DataClass.BALANCE))) {
                for (Kind kind : List.of(Kind.MONEY, Kind.NAME, Kind.COUNT)) {
                    assertThat(policy.yields(kind, label))
                            .as("%s %s", kind, label)
                            .isEqualTo(decided(policy, kind, label));
                }
            }
        }
    }

    private static Set<Form> decided(Policy policy, Kind kind, Label label) {
        var forms = EnumSet.noneOf(Form.class);
        for (VendorRow vendor : policy.vendors()) {
            if (vendor.answers()) {
                for (Surface surface : vendor.surfaces()) {
                    for (Assurance assurance : Assurance.values()) {
                        for (Room room : Room.values()) {
                            for (Form consent : Form.values()) {
                                if (consent != Form.WITHHELD) {
                                    for (boolean sealed : new boolean[] {false, true}) {
                                        var at = new Circumstances(
                                                vendor.id(),
                                                Set.of(surface),
                                                assurance,
                                                room,
                                                (c, s) -> consent,
                                                Set.of(),
                                                sealed);
                                        forms.add(policy.decide(kind, label, at).form());
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return forms;
    }
}
