package dev.sottovoce.skills.retail;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.Conversation;
import dev.sottovoce.conversation.catalogue.Catalogue;
import dev.sottovoce.conversation.catalogue.CatalogueLoader;
import dev.sottovoce.conversation.catalogue.SkillFiles;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.consent.PrivacyDesk;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.budget.InMemoryBudgetStore;
import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.guard.VendorSeals;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A linked customer of the retail skills on 2 March 2026, under the default policy. */
final class Anna implements Links {
    static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final SubjectRef ANNA = new SubjectRef("anna");

    private final Locale locale;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ConsentStore consents = new InMemoryConsentStore(clock);
    private final Conversation conversation;
    private boolean chat;
    private int turns;

    Anna(Locale locale, Ledger bank) {
        this.locale = locale;
        Policy policy = policy();
        Catalogue catalogue = catalogue(policy);
        var skills = new SkillDefinition();
        RetailSkills.all().forEach(skill -> skill.define(skills));
        this.conversation = new Conversation(new Conversation.Parts(
                bank,
                this,
                LinkDesk.none(),
                new Gate(policy, consents, new InMemoryBudgetStore(clock), clock),
                VendorSeals.none(),
                PrivacyDesk.none(),
                skills,
                catalogue.intents(),
                new Renderer(catalogue.messages(), new SplittableRandom(7)),
                Optional.empty(),
                clock,
                new SplittableRandom(8)));
    }

    /** From now on she writes, to a vendor that shows buttons. */
    Anna writing() {
        chat = true;
        return this;
    }

    static Policy policy() {
        var file = new LinkedHashMap<String, Object>();
        try (InputStream in = Objects.requireNonNull(
                Policy.class.getResourceAsStream("/dev/sottovoce/privacy/default-policy.yaml"))) {
            if (new Load(LoadSettings.builder().build()).loadFromInputStream(in) instanceof Map<?, ?> tree) {
                tree.forEach((key, value) -> file.put(key.toString(), Objects.requireNonNull(value)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return PolicyLoader.load(file);
    }

    static Catalogue catalogue(Policy policy) {
        var constants = Map.of("bank", "Quiet Bank", "telephone", "one two three", "telephone_digits", "123");
        var locales = List.of(Locale.UK, Locale.US, SPAIN);
        return CatalogueLoader.load(
                new CatalogueLoader.Settings(
                        locales,
                        locales.stream().collect(Collectors.toMap(one -> one, one -> "quiet bank")),
                        locales.stream().collect(Collectors.toMap(one -> one, one -> constants)),
                        policy::dataClass,
                        policy::yields),
                List.of(SkillFiles.beside(RetailSkills.class)));
    }

    /** Allows the vendor one form for every class of the retail skills, and the names of things exactly. */
    void allowing(Form money) {
        var grants = new ArrayList<ConsentEvent.Grant>();
        for (DataClass figure : List.of(DataClass.BALANCE, DataClass.TX_AMOUNT)) {
            grants.add(grant(figure, money));
        }
        for (DataClass word : List.of(
                DataClass.ACC_EXISTENCE,
                DataClass.TX_COUNT,
                DataClass.TX_DATE,
                DataClass.TX_MERCHANT,
                DataClass.TX_CATEGORY)) {
            grants.add(grant(word, Form.EXACT));
        }
        var kept = consents.append(new ConsentEvent(
                        "record",
                        ANNA,
                        vendor(),
                        ConsentEvent.Type.GIVEN,
                        ConsentEvent.Method.PAGE,
                        grants,
                        false,
                        Optional.of(Room.PRIVATE),
                        NOW,
                        "link/1 en-GB"))
                .toCompletableFuture()
                .join();
        if (kept != ConsentStore.AppendResult.KEPT) {
            throw new IllegalStateException("the consent was not kept: " + kept);
        }
    }

    private String vendor() {
        return chat ? "meta" : "amazon";
    }

    private ConsentEvent.Grant grant(DataClass dataClass, Form most) {
        return new ConsentEvent.Grant(
                dataClass,
                most,
                chat ? Set.of(Surface.TEXT, Surface.BUTTON) : Set.of(Surface.VOICE, Surface.SCREEN),
                "ServiceProvision",
                NOW.plus(Duration.ofDays(365)));
    }

    /** What is shown when she says that; slots as pairs of name and words. */
    String hears(String intent, String... slots) {
        return answer(intent, slots).out().display();
    }

    /** What her own page shows after it. */
    List<String> reads(String intent, String... slots) {
        return answer(intent, slots)
                .deposit()
                .map(deposit -> deposit.lines(Audience.firstParty(ANNA, Assurance.LINKED, locale, deposit.today()))
                        .result())
                .orElse(List.of());
    }

    Answer answer(String intent, String... slots) {
        var heard = new ArrayList<HeardSlot>();
        for (int i = 0; i < slots.length; i += 2) {
            heard.add(new HeardSlot(slots[i], slots[i + 1], List.of(), HeardSlot.Notation.WORDS));
        }
        return conversation
                .turn(
                        new Inbound(
                                "bank",
                                chat ? "messenger" : "alexa",
                                vendor(),
                                "pseudonym",
                                Optional.empty(),
                                "conversation",
                                Optional.empty(),
                                turns == 0,
                                Event.TURN,
                                Optional.empty(),
                                Optional.of(new HeardIntent(intent, heard)),
                                Optional.empty(),
                                Optional.of(new LinkRef.Id("link")),
                                Assurance.PRESENT,
                                chat ? RoomEvidence.WRITTEN : RoomEvidence.NONE,
                                chat ? Set.of(Surface.TEXT, Surface.BUTTON) : Set.of(Surface.VOICE),
                                locale,
                                NOW,
                                "turn" + ++turns),
                        NOW.plusSeconds(60))
                .result();
    }

    @Override
    public Future<Optional<Link>> byToken(String vendor, String tokenSha256) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Optional<Link>> find(LinkRef ref) {
        return Future.succeededFuture(Optional.of(new Link(new LinkRef.Id("link"), ANNA, "amazon", Optional.empty())));
    }

    @Override
    public Future<Void> bind(LinkRef.Id ref, String pseudonym) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Link>> redeem(String vendor, String codeSha256, String pseudonym) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Void> unlink(String vendor, String pseudonym) {
        return Future.succeededFuture();
    }
}
