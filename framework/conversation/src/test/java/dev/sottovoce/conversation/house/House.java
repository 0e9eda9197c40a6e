package dev.sottovoce.conversation.house;

import dev.sottovoce.conversation.catalogue.Catalogue;
import dev.sottovoce.conversation.catalogue.CatalogueLoader;
import dev.sottovoce.conversation.catalogue.SkillFiles;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.budget.InMemoryBudgetStore;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The default policy, the customer Anna and what she allows Amazon, and a catalogue of a few messages in en-GB. */
public final class House {
    public static final SubjectRef ANNA = new SubjectRef("anna");

    public static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    /** A Monday. */
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Policy policy = PolicyLoader.load(policyFile());
    private final Catalogue catalogue = CatalogueLoader.load(
            new CatalogueLoader.Settings(
                    List.of(Locale.UK, SPAIN),
                    Map.of(Locale.UK, "quiet bank", SPAIN, "banco discreto"),
                    Map.of(
                            Locale.UK,
                            Map.of("bank", "Quiet Bank", "telephone", "one two three", "telephone_digits", "123"),
                            SPAIN,
                            Map.of("bank", "Banco Discreto", "telephone", "uno dos tres", "telephone_digits", "123")),
                    policy::dataClass,
                    policy::yields),
            List.of(SkillFiles.beside(House.class)));
    private final InMemoryConsentStore consents;
    private final Gate gate;

    /** With nothing consented to. */
    public House(Clock clock) {
        this(clock, new InMemoryBudgetStore(clock));
    }

    /** With nothing consented to, and this left to be told. */
    public House(Clock clock, BudgetStore budgets) {
        this.consents = new InMemoryConsentStore(clock);
        this.gate = new Gate(policy, consents, budgets, clock);
    }

    /** With nothing consented to, for ever {@link #NOW}. */
    public House() {
        this(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Gate gate() {
        return gate;
    }

    /** Anna allows Amazon these forms, for the ear and the eye, and says that nobody else hears. */
    public void allows(Map<DataClass, Form> forms) {
        allows("amazon", Set.of(Surface.VOICE, Surface.SCREEN), forms);
    }

    /** Anna allows Meta these forms, in messages and on buttons. */
    public void allowsInChat(Map<DataClass, Form> forms) {
        allows("meta", Set.of(Surface.TEXT, Surface.BUTTON), forms);
    }

    private void allows(String vendor, Set<Surface> surfaces, Map<DataClass, Form> forms) {
        var grants = forms.entrySet().stream()
                .map(form -> new Grant(
                        form.getKey(), form.getValue(), surfaces, "ServiceProvision", NOW.plus(Duration.ofDays(365))))
                .toList();
        var kept = consents.append(new ConsentEvent(
                        "record",
                        ANNA,
                        vendor,
                        ConsentEvent.Type.GIVEN,
                        ConsentEvent.Method.PAGE,
                        grants,
                        false,
                        Optional.of(Room.PRIVATE),
                        NOW,
                        "link/1 en-GB"))
                .toCompletableFuture()
                .join();
        if (kept != InMemoryConsentStore.AppendResult.KEPT) {
            throw new IllegalStateException("the consent was not kept: " + kept);
        }
    }

    private static Map<String, Object> policyFile() {
        var file = new LinkedHashMap<String, Object>();
        try (InputStream in = Objects.requireNonNull(
                Policy.class.getResourceAsStream("/dev/sottovoce/privacy/default-policy.yaml"))) {
            if (new Load(LoadSettings.builder().build()).loadFromInputStream(in) instanceof Map<?, ?> tree) {
                tree.forEach((key, value) -> file.put(key.toString(), Objects.requireNonNull(value)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file;
    }
}
