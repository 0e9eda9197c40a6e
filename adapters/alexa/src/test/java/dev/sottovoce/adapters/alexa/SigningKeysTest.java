package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.conversation.channel.Refusal;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SigningKeysTest {
    private static final URI GOOD = URI.create(AlexaWorld.CERTIFICATE_URL);

    private final SettableClock clock = new SettableClock(AlexaWorld.NOW);
    private final List<URI> fetched = new ArrayList<>();
    private final List<Promise<byte[]>> promises = new ArrayList<>();
    private final List<AlexaNotice> notices = new ArrayList<>();
    private SigningKeys keys;

    @BeforeEach
    void create(Vertx vertx) {
        AlexaNotices counter = new AlexaNotices() {
            @Override
            public void count(AlexaNotice notice) {
                notices.add(notice);
            }

            @Override
            public void skew(Duration age) {}
        };
        keys = new SigningKeys(
                AlexaWorld.PKI.anchors(),
                this::fetch,
                clock,
                vertx.createSharedWorkerExecutor("alexa-certificates"),
                counter);
    }

    @Test
    void many_requests_wait_for_one_fetch() {
        List<Future<SigningKeys.Lookup>> lookups =
                IntStream.range(0, 50).mapToObj(i -> keys.find(GOOD)).toList();
        answer(0, valid());

        lookups.forEach(lookup -> assertThat(AlexaWorld.await(lookup).key()).isPresent());
        assertThat(fetched).hasSize(1);
    }

    @Test
    void a_known_key_is_not_fetched_again() {
        learn(valid());

        assertThat(AlexaWorld.await(keys.find(GOOD)).key()).isPresent();
        assertThat(fetched).hasSize(1);
    }

    @Test
    void a_flood_of_new_addresses_causes_at_most_ten_fetches_and_does_not_harm_a_known_one() {
        learn(valid());
        for (int i = 0; i < 1000; i++) {
            var unused = keys.find(URI.create("https://s3.amazonaws.com/echo.api/x" + i + ".pem"));
        }
        for (int i = 1; i < promises.size(); i++) {
            refuse(i);
        }

        assertThat(fetched).hasSizeLessThanOrEqualTo(11);
        assertThat(AlexaWorld.await(keys.find(GOOD)).key()).isPresent();
        assertThat(AlexaWorld.await(keys.find(URI.create("https://s3.amazonaws.com/echo.api/y.pem")))
                        .otherwise())
                .isEqualTo(Refusal.CERTIFICATE_LIMIT);
        assertThat(notices).contains(AlexaNotice.CERTIFICATE_LIMIT);
    }

    @Test
    void at_most_two_fetches_are_under_way_together() {
        for (int i = 0; i < 5; i++) {
            var unused = keys.find(URI.create("https://s3.amazonaws.com/echo.api/x" + i + ".pem"));
        }

        assertThat(fetched).hasSize(2);

        promises.get(0).fail(new VendorUnreachable("test"));
        assertThat(fetched).hasSize(3);
    }

    @Test
    void a_minute_later_new_addresses_may_be_asked_for_again() {
        for (int i = 0; i < 10; i++) {
            var lookup = keys.find(URI.create("https://s3.amazonaws.com/echo.api/x" + i + ".pem"));
            promises.get(i).fail(new CertificateSource.NoCertificate());
            assertThat(AlexaWorld.await(lookup).otherwise()).isEqualTo(Refusal.CERTIFICATE);
        }

        clock.advance(Duration.ofSeconds(60));
        learn(valid());

        assertThat(AlexaWorld.await(keys.find(GOOD)).key()).isPresent();
    }

    @Test
    void a_bad_chain_is_remembered_for_a_minute() {
        var first = keys.find(GOOD);
        answer(0, AlexaWorld.PKI.chain(TestPki.Variant.OTHER_ROOT).bytes());
        assertThat(AlexaWorld.await(first).otherwise()).isEqualTo(Refusal.CERTIFICATE);

        assertThat(AlexaWorld.await(keys.find(GOOD)).otherwise()).isEqualTo(Refusal.CERTIFICATE);
        assertThat(fetched).hasSize(1);

        clock.advance(Duration.ofSeconds(60));
        var later = keys.find(GOOD);
        answer(1, valid());
        assertThat(AlexaWorld.await(later).key()).isPresent();
        assertThat(notices).containsExactly(AlexaNotice.CERTIFICATE_REFUSED);
    }

    @Test
    void a_silent_host_is_told_apart_and_asked_again_soon() {
        var first = keys.find(GOOD);
        promises.get(0).fail(new VendorUnreachable("test"));
        assertThat(AlexaWorld.await(first).otherwise()).isEqualTo(Refusal.CERTIFICATE_HOST_DOWN);

        clock.advance(Duration.ofSeconds(5));
        var second = keys.find(GOOD);
        answer(1, valid());

        assertThat(AlexaWorld.await(second).key()).isPresent();
    }

    @Test
    void a_certificate_that_expires_between_two_requests_is_refused_until_there_is_a_new_one() {
        byte[] expiring =
                AlexaWorld.PKI.expiring(AlexaWorld.NOW.plusSeconds(100)).bytes();
        learn(expiring);

        clock.advance(Duration.ofSeconds(101));
        var refused = keys.find(GOOD);
        answer(1, expiring);
        assertThat(AlexaWorld.await(refused).otherwise()).isEqualTo(Refusal.CERTIFICATE);

        clock.advance(Duration.ofSeconds(60));
        var renewed = keys.find(GOOD);
        answer(2, valid());
        assertThat(AlexaWorld.await(renewed).key()).isPresent();
    }

    @Test
    void a_key_is_renewed_in_the_background_before_its_day_is_over() {
        learn(valid());

        clock.advance(Duration.ofHours(20));
        assertThat(AlexaWorld.await(keys.find(GOOD)).key()).isPresent();
        assertThat(AlexaWorld.await(keys.find(GOOD)).key()).isPresent();

        assertThat(fetched).hasSize(2);
    }

    @Test
    void a_renewal_that_fails_leaves_the_old_key_in_use() {
        learn(valid());
        clock.advance(Duration.ofHours(20));
        assertThat(keys.find(GOOD).isComplete()).isTrue();
        promises.get(1).fail(new VendorUnreachable("test"));

        assertThat(AlexaWorld.await(keys.find(GOOD)).key()).isPresent();
    }

    private Future<byte[]> fetch(URI url) {
        fetched.add(url);
        Promise<byte[]> promise = Promise.promise();
        promises.add(promise);
        return promise.future();
    }

    private void learn(byte[] pem) {
        var lookup = keys.find(GOOD);
        answer(promises.size() - 1, pem);
        assertThat(AlexaWorld.await(lookup).key()).isPresent();
    }

    private void answer(int fetch, byte[] pem) {
        promises.get(fetch).complete(pem);
    }

    private void refuse(int fetch) {
        promises.get(fetch).fail(new CertificateSource.NoCertificate());
    }

    private static byte[] valid() {
        return AlexaWorld.PKI.chain(TestPki.Variant.VALID).bytes();
    }
}
