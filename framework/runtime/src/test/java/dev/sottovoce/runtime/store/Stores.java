package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** What the tests of stores share. */
public final class Stores {
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Stores() {}

    static ConsentEvent event(String record, ConsentEvent.Type type, ConsentEvent.Method method, Form most) {
        var grant = new Grant(
                DataClass.BALANCE,
                most,
                Set.of(Surface.VOICE, Surface.SCREEN),
                "dpv-finance:AccountManagement",
                NOW.plus(Duration.ofDays(365)));
        var room = type == ConsentEvent.Type.GIVEN ? Optional.of(Room.PRIVATE) : Optional.<Room>empty();
        return new ConsentEvent(
                record, new SubjectRef("anna"), "amazon", type, method, List.of(grant), false, room, NOW, "link/1 en");
    }

    static ConsentEvent refusal(String record, String vendor) {
        return new ConsentEvent(
                record,
                new SubjectRef("anna"),
                vendor,
                ConsentEvent.Type.REFUSED,
                ConsentEvent.Method.VOICE,
                List.of(),
                true,
                Optional.empty(),
                NOW,
                "spoken/1 en");
    }

    public static Disclosure told(String words) {
        var voice = new Decision.Voice(Factor.CONSENT, DataClass.BALANCE, Form.ROUNDED.level(), "");
        return new Disclosure(
                Disclosure.Kind.TOLD,
                Set.of(Surface.VOICE),
                Label.of(DataClass.BALANCE),
                Form.ROUNDED,
                "balance.one",
                "amount",
                "policy",
                new Decision(Form.ROUNDED, List.of(voice), voice),
                Optional.of("r1"),
                "turn",
                Optional.of(image(words)));
    }

    /** What is written when the bytes of these entries did not leave. */
    public static Disclosure voiding(long first, long last) {
        var voice = new Decision.Voice(Factor.RULE, DataClass.PUBLIC, Form.WITHHELD.level(), "guard");
        return new Disclosure(
                Disclosure.Kind.VOID,
                Set.of(Surface.VOICE),
                Label.of(DataClass.PUBLIC),
                Form.WITHHELD,
                "void",
                first + "-" + last,
                "policy",
                new Decision(Form.WITHHELD, List.of(voice), voice),
                Optional.empty(),
                "turn",
                Optional.empty());
    }

    static EntryWriter writer() {
        return new EntryWriter(new MasterKeyVault(new byte[32]), new SecureRandom());
    }

    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("the result did not come", failure);
        }
    }

    public static <T> T await(Future<T> future) {
        return await(future.toCompletionStage());
    }

    public static void done(CompletionStage<?> stage) {
        var unused = await(stage);
    }

    public static void done(Future<?> future) {
        done(future.toCompletionStage());
    }

    private static Image image(String words) {
        return new Image(Form.ROUNDED, "", words, words);
    }
}
