package dev.sottovoce.runtime.egress;

import static dev.sottovoce.runtime.egress.Answers.answer;
import static dev.sottovoce.runtime.egress.Answers.saying;
import static dev.sottovoce.runtime.link.Browser.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.privacy.ledger.EntryWriter;
import dev.sottovoce.privacy.ledger.InMemoryDisclosureStore;
import dev.sottovoce.privacy.ledger.MasterKeyVault;
import dev.sottovoce.privacy.ledger.ToldSince;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.http.FakeChannel;
import dev.sottovoce.runtime.http.Meters;
import dev.sottovoce.runtime.store.JointLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyDoorTest {
    private static final RawResponse FALLBACK = FakeChannel.response(200, "{\"say\":\"sorry\"}");

    private final Vertx vertx = Vertx.vertx();
    private final Clock clock = Clock.systemUTC();
    private final InMemoryConsentStore consents = new InMemoryConsentStore(clock);
    private final SlowLedger ledger = new SlowLedger();
    private final FakeChannel channel = new FakeChannel();
    private final List<String> stopped = new ArrayList<>();
    private Future<Answer> answer = Future.failedFuture("none");

    /** A ledger whose appends can be held back, and whose consent can be stale for a while. */
    private final class SlowLedger implements JointLedger {
        private final DisclosureStore within = new InMemoryDisclosureStore(
                new EntryWriter(new MasterKeyVault(new byte[32]), new SecureRandom()), consents, clock);
        private CompletionStage<String> hold = CompletableFuture.completedStage("go");
        private int stale;
        private boolean broken;

        @Override
        public CompletionStage<Appended> append(
                List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion) {
            if (broken) {
                return CompletableFuture.failedStage(new IllegalStateException("the disk is full"));
            }
            if (stale-- > 0) {
                return CompletableFuture.completedStage(new Appended.Stale());
            }
            var now = hold;
            hold = CompletableFuture.completedStage("go");
            return now.thenCompose(go -> within.append(drafts, subject, vendor, consentVersion));
        }

        @Override
        public CompletionStage<Optional<Appended>> append(
                List<Disclosure> drafts, SubjectRef subject, String vendor, long consentVersion, Alongside alongside) {
            throw new UnsupportedOperationException("a reply is written alone");
        }

        @Override
        public CompletionStage<List<Entry>> read(long fromSeq, int most) {
            return within.read(fromSeq, most);
        }

        @Override
        public CompletionStage<ToldSince> toldTo(SubjectRef subject, String vendor) {
            return within.toldTo(subject, vendor);
        }

        @Override
        public CompletionStage<List<Disclosed>> history(SubjectRef subject, int most) {
            return within.history(subject, most);
        }
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void an_explained_answer_leaves_after_its_entries_are_written() {
        answer = Future.succeededFuture(saying("hello"));

        assertThat(say()).isEqualTo(FakeChannel.response(200, "{\"say\":\"hello\"}"));
        assertThat(kinds()).containsExactly("TOLD");
    }

    @Test
    void unexplained_bytes_are_stopped_and_noted() {
        answer = Future.succeededFuture(saying("1,234.56"));

        assertThat(say()).isEqualTo(FALLBACK);
        assertThat(kinds()).containsExactly("TRIP");
        assertThat(stopped).containsExactly(FakeChannel.turn().vendor());
    }

    @Test
    void a_guard_that_only_observes_lets_them_pass() {
        answer = Future.succeededFuture(saying("unlisted"));

        assertThat(await(door(false).answer(channel, channel.received(), Buffer.buffer(), soon())))
                .isEqualTo(FakeChannel.response(200, "{\"say\":\"unlisted\"}"));
    }

    @Test
    void a_value_of_the_bank_is_stopped_even_by_a_guard_that_only_observes() {
        Answer leaking = saying("48,317.29");
        leaking.record()
                .seen(DataClass.BALANCE, new Shape.Amount(Currency.getInstance("GBP"), 4_831_729, Shape.Side.HAVE));
        answer = Future.succeededFuture(leaking);

        assertThat(await(door(false).answer(channel, channel.received(), Buffer.buffer(), soon())))
                .isEqualTo(FALLBACK);
        assertThat(kinds()).containsExactly("TRIP");
    }

    @Test
    void a_conversation_that_fails_gets_the_fallback() {
        assertThat(say()).isEqualTo(FALLBACK);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_ledger_that_cannot_write_lets_nothing_out() {
        answer = Future.succeededFuture(saying("hello"));
        ledger.broken = true;

        assertThat(say()).isEqualTo(FALLBACK);
    }

    @Test
    void an_answer_that_is_not_ready_in_time_is_replaced() {
        answer = Promise.<Answer>promise().future();

        assertThat(say()).isEqualTo(FALLBACK);
    }

    @Test
    void entries_whose_bytes_came_too_late_are_declared_void() {
        answer = Future.succeededFuture(saying("hello"));
        var disk = new CompletableFuture<String>();
        ledger.hold = disk;

        assertThat(say()).isEqualTo(FALLBACK);
        assertThat(kinds()).isEmpty();
        disk.complete("go");

        assertThat(kinds()).containsExactly("TOLD", "VOID");
        assertThat(entries().get(1)).contains("\"hole\":\"1-1\"");
    }

    @Test
    void consent_that_changed_once_renders_again_and_twice_seals() {
        var sealed = saying("hello");
        var again = answer("hello", () -> Future.failedFuture("no third"), () -> Future.succeededFuture(sealed));
        answer = Future.succeededFuture(
                answer("hello", () -> Future.succeededFuture(again), () -> Future.failedFuture("too early")));
        ledger.stale = 2;

        assertThat(say().body().toString()).contains("hello");
        assertThat(kinds()).containsExactly("TOLD");
    }

    @Test
    void consent_that_keeps_changing_ends_in_the_fallback() {
        var sealed = saying("hello");
        var again = answer("hello", () -> Future.failedFuture("no"), () -> Future.succeededFuture(sealed));
        answer = Future.succeededFuture(
                answer("hello", () -> Future.succeededFuture(again), () -> Future.failedFuture("no")));
        ledger.stale = 3;

        assertThat(say()).isEqualTo(FALLBACK);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_constant_that_the_schema_does_not_know_loses_its_body() {
        var leaky = FakeChannel.response(400, "{\"error\":\"balance 1,234.56\"}");

        var sent = door(true).constant(channel, leaky, Locale.UK);

        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.body().length()).isZero();
    }

    private RawResponse say() {
        return await(door(true).answer(channel, channel.received(), Buffer.buffer("{}"), soon()));
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofMillis(300));
    }

    private ReplyDoor door(boolean enforces) {
        return new ReplyDoor(new DoorParts(
                vertx,
                new Answering() {
                    @Override
                    public Future<Answer> turn(Inbound in, Instant deadline) {
                        return answer;
                    }

                    @Override
                    public Future<Void> event(Inbound in) {
                        return Future.succeededFuture();
                    }
                },
                new EgressGuard(List.of(), new Acceptance(2, Map.of())),
                new Bookkeeping(ledger, consents, "policy"),
                deposit -> Future.succeededFuture(),
                new Meters(new SimpleMeterRegistry()),
                clock,
                (vendor, turn) -> stopped.add(vendor),
                enforces,
                true));
    }

    private List<String> kinds() {
        return Answers.kinds(ledger);
    }

    private List<String> entries() {
        return Answers.entries(ledger);
    }
}
