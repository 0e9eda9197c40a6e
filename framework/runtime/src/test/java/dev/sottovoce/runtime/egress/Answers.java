package dev.sottovoce.runtime.egress;

import static dev.sottovoce.runtime.link.Browser.await;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import dev.sottovoce.runtime.http.FakeChannel;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers to Anna that tell one value, and what the ledger says of them. */
public final class Answers {
    private Answers() {}

    public static Answer saying(String words) {
        return answer(words, () -> Future.failedFuture("none"), () -> Future.failedFuture("none"));
    }

    static Answer answer(String words, Supplier<Future<Answer>> again, Supplier<Future<Answer>> sealed) {
        return answer(FakeChannel.turn(), words, 0, again, sealed);
    }

    public static Answer saying(Inbound in, String words, long consentVersion) {
        return answer(in, words, consentVersion, () -> Future.failedFuture("none"), () -> Future.failedFuture("none"));
    }

    private static Answer answer(
            Inbound in,
            String words,
            long consentVersion,
            Supplier<Future<Answer>> again,
            Supplier<Future<Answer>> sealed) {
        var out = new Outbound(
                Locale.UK,
                words,
                words,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                true,
                List.of(),
                FakeChannel.TURN);
        return new Answer(
                in,
                out,
                new TurnRecord(FakeChannel.TURN, Locale.UK),
                List.of(told()),
                Optional.of(new SubjectRef("anna")),
                consentVersion,
                Optional.empty(),
                sealed,
                again);
    }

    /** The kinds of the entries, in order. */
    public static List<String> kinds(DisclosureStore ledger) {
        return entries(ledger).stream()
                .map(entry -> entry.replaceAll(".*\"kind\":\"([A-Z]+)\".*", "$1"))
                .toList();
    }

    static List<String> entries(DisclosureStore ledger) {
        return await(Future.fromCompletionStage(ledger.read(1, 100))).stream()
                .map(entry -> new String(entry.json(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Disclosure told() {
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
                Optional.empty(),
                FakeChannel.TURN,
                Optional.empty());
    }
}
