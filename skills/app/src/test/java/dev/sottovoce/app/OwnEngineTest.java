package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Circumstances;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.policy.FormCap;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.Rules;
import dev.sottovoce.runtime.Setup;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A bank's own rule engines beside the policy. */
final class OwnEngineTest {
    private static final Circumstances SPOKEN = new Circumstances(
            "amazon",
            Set.of(Surface.VOICE),
            Assurance.PRESENT,
            Room.PRIVATE,
            (dataClass, surface) -> Form.EXACT,
            Set.of(),
            false);

    @Test
    void the_strictest_of_several_engines_decides() {
        FormCap lenient = (dataClass, circumstances) -> Form.EXACT;
        FormCap strict = (dataClass, circumstances) -> Form.BAND;

        var decision = Rules.read(with(List.of(strict, lenient)))
                .policy()
                .decide(Kind.MONEY, Label.of(DataClass.BALANCE), SPOKEN);

        assertThat(decision.form()).isEqualTo(Form.BAND);
        assertThat(decision.binding().factor()).isEqualTo(Factor.PLUGIN);
    }

    private static Setup with(List<FormCap> caps) {
        var configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var plain = new Demo(configuration, Assistants.none(), Clock.systemUTC()).untaught("jdbc:h2:mem:unused");
        return new Setup(
                plain.configuration(),
                caps,
                plain.bank(),
                plain.skills(),
                plain.files(),
                plain.channels(),
                plain.understanding(),
                plain.voices(),
                plain.clock(),
                plain.random());
    }
}
