package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.servlet.verifiers.AlexaHttpRequest;
import com.amazon.ask.servlet.verifiers.SkillRequestSignatureVerifier;
import com.amazon.ask.servlet.verifiers.SkillRequestTimestampVerifier;
import com.amazon.ask.util.impl.ObjectMapperFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Amazon's SDK as the judge. Where it and we differ, we are the stricter one, and the difference is listed here. Its
 * certificate cache is filled with ours, so that it needs no network.
 */
@ExtendWith(VertxExtension.class)
class AmazonOracleTest {
    private static final String HOST = "https://s3.amazonaws.com";
    /** Valid on the clock of our tests and on the machine's, which Amazon's verifier reads. */
    private static final TestPki.Chain CHAIN = AlexaWorld.PKI.expiring(Instant.parse("2049-01-01T00:00:00Z"));

    /** What Amazon's verifier lets through and we do not. */
    private static final List<String> STRICTER = List.of(
            HOST + "//echo.api/c.pem",
            HOST + "/echo.api/%2e%2e/evil/c.pem",
            HOST + "/echo.api/..%2fevil/c.pem",
            "https://user:pw@s3.amazonaws.com/echo.api/c.pem",
            HOST + "/echo.api/c.pem?versionId=a",
            HOST + "/echo.api/c.pem#f",
            HOST + "/echo.api/",
            "https://s3.amazonaws.com:0443/echo.api/c.pem",
            "https://s3.amazonaws.com:/echo.api/c.pem",
            HOST + "/echo.api//c.pem");

    static Stream<String> sameVerdict() {
        return Stream.of(
                HOST + "/echo.api/echo-api-cert.pem",
                HOST + ":443/echo.api/echo-api-cert.pem",
                HOST + "/echo.api/../echo.api/echo-api-cert.pem",
                HOST + "/echo.api/./echo-api-cert.pem",
                HOST + "/echo.api/a/../../echo.api/echo-api-cert.pem",
                "HTTPS://S3.AMAZONAWS.COM/echo.api/echo-api-cert.pem",
                HOST + "/echo.api/echo-api-cert-6-ats.pem",
                "http://s3.amazonaws.com/echo.api/c.pem",
                "https://notamazon.com/echo.api/c.pem",
                HOST + "/EcHo.aPi/c.pem",
                HOST + "/invalid.path/c.pem",
                HOST + ":563/echo.api/c.pem",
                HOST + "/../echo.api/c.pem",
                HOST + "/echo.apix/c.pem",
                HOST + "/echo.api",
                HOST + "/%65cho.api/c.pem",
                "//s3.amazonaws.com/echo.api/c.pem",
                "badUrl",
                HOST + "@evil.com/echo.api/c.pem",
                HOST + ".evil.com/echo.api/c.pem",
                HOST + "./echo.api/c.pem",
                "https://evil.com/#@s3.amazonaws.com/echo.api/c.pem",
                "https://s3-us-west-2.amazonaws.com/echo.api/c.pem",
                "https://echo.api.s3.amazonaws.com/c.pem",
                HOST + "/echo.api/../evil/c.pem",
                " " + HOST + "/echo.api/c.pem");
    }

    @ParameterizedTest
    @MethodSource("sameVerdict")
    void amazon_judges_an_address_as_we_do(String url) {
        assertThat(CertificateUrl.canonical(url).isPresent()).isEqualTo(amazonAccepts(url));
    }

    @Test
    void every_other_difference_is_an_address_that_we_refuse() {
        assertThat(STRICTER).allSatisfy(url -> {
            assertThat(amazonAccepts(url)).isTrue();
            assertThat(CertificateUrl.canonical(url)).isEmpty();
        });
    }

    @Test
    void what_we_accept_amazon_accepts() {
        List<String> pieces = List.of(
                "https",
                "http",
                "://",
                ":",
                "s3.amazonaws.com",
                "S3.Amazonaws.Com",
                ":443",
                ":80",
                "/",
                "//",
                "echo.api",
                "..",
                ".",
                "a",
                "c.pem",
                "@",
                "?",
                "#",
                "%2e",
                ";",
                "\\");
        Random random = new Random(20260302);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : HOST);
            for (int n = random.nextInt(8); n >= 0; n--) {
                url.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (CertificateUrl.canonical(url.toString()).isPresent()) {
                assertThat(amazonAccepts(url.toString())).as(url.toString()).isTrue();
            }
        }
    }

    @Test
    void amazon_accepts_the_signatures_that_we_accept_and_no_other(Vertx vertx) {
        AlexaWorld world = new AlexaWorld(vertx, url -> Future.succeededFuture(CHAIN.bytes()));
        byte[] body = AlexaWorld.envelope("LaunchRequest").toString().getBytes(StandardCharsets.UTF_8);
        byte[] signature = Base64.getDecoder().decode(AlexaWorld.sign(CHAIN.key(), body));
        Random random = new Random(20260302);

        for (int i = 0; i < 200; i++) {
            byte[] sent = body.clone();
            byte[] signed = signature.clone();
            if (i > 0) {
                byte[] changed = random.nextBoolean() ? sent : signed;
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            RawRequest request = AlexaWorld.post(
                    sent, AlexaWorld.CERTIFICATE_URL, Base64.getEncoder().encodeToString(signed));

            assertThat(world.receive(request) instanceof Received.ToAnswer)
                    .as("flip %d", i)
                    .isEqualTo(amazonAccepts(request))
                    .isEqualTo(i == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LaunchRequest, 0",
        "LaunchRequest, -149",
        "LaunchRequest, -152",
        "LaunchRequest, 149",
        "LaunchRequest, 152",
        "IntentRequest, -149",
        "IntentRequest, -152"
    })
    void amazon_judges_the_time_of_a_request_as_we_do(String type, long seconds, Vertx vertx) {
        AlexaWorld world = new AlexaWorld(vertx);
        // Amazon's verifier reads the machine's clock, ours the one it is given.
        ObjectNode ours = AlexaWorld.envelope(type);
        AlexaWorld.request(ours)
                .put("timestamp", AlexaWorld.NOW.plusSeconds(seconds).toString());
        ObjectNode theirs = AlexaWorld.envelope(type);
        AlexaWorld.request(theirs)
                .put("timestamp", Instant.now().plusSeconds(seconds).toString());

        assertThat(world.receive(ours) instanceof Received.ToAnswer).isEqualTo(amazonIsInTime(theirs));
    }

    static Stream<Outbound> answers() {
        String handle = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
        return Stream.of(
                new Outbound(
                        Locale.UK,
                        "Hi & bye.",
                        "",
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        false,
                        true,
                        List.of(),
                        handle),
                new Outbound(
                        Locale.UK,
                        "Which?",
                        "",
                        Optional.of("Which one?"),
                        List.of(),
                        Optional.empty(),
                        true,
                        false,
                        false,
                        List.of(),
                        handle),
                new Outbound(
                        Locale.UK,
                        "When?",
                        "",
                        Optional.of("When was it?"),
                        List.of(),
                        Optional.of(new Outbound.Elicit("spending", "period")),
                        true,
                        true,
                        false,
                        List.of(),
                        handle));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void amazons_classes_read_and_write_our_answers_unchanged(Outbound out) throws Exception {
        RawResponse response = new AlexaEncoder(AlexaWorld.catalogue(), AlexaNotices.none()).encode(out);

        assertThat(roundTrip(response))
                .isEqualTo(AlexaWorld.json(response.body().toString()));
    }

    @Test
    void amazons_classes_read_and_write_the_constant_answers_unchanged() throws Exception {
        for (RawResponse response :
                List.of(AlexaReplies.empty(), AlexaReplies.cannotFulfill(), AlexaReplies.apology(Locale.UK))) {
            ObjectNode again = roundTrip(response);
            // They add an empty map of their own.
            again.remove("sessionAttributes");

            assertThat(again).isEqualTo(AlexaWorld.json(response.body().toString()));
        }
    }

    private static ObjectNode roundTrip(RawResponse response) throws Exception {
        ObjectMapper amazons = ObjectMapperFactory.getMapper();
        ResponseEnvelope envelope = amazons.readValue(response.body().getBytes(), ResponseEnvelope.class);
        return AlexaWorld.json(amazons.writeValueAsString(envelope));
    }

    private static boolean amazonAccepts(String url) {
        try {
            Method check = SkillRequestSignatureVerifier.class.getDeclaredMethod(
                    "getAndVerifySigningCertificateChainUrl", String.class);
            check.setAccessible(true);
            return check.invoke(null, url) != null;
        } catch (InvocationTargetException refused) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Amazon's verifier has changed", e);
        }
    }

    private static boolean amazonAccepts(RawRequest request) {
        try {
            Field cache = SkillRequestSignatureVerifier.class.getDeclaredField("CERTIFICATE_CACHE");
            cache.setAccessible(true);
            @SuppressWarnings("unchecked") // as declared there
            Map<String, X509Certificate> certificates = (Map<String, X509Certificate>) cache.get(null);
            certificates.put(AlexaWorld.CERTIFICATE_URL, (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(CHAIN.bytes())));
            new SkillRequestSignatureVerifier().verify(asAmazonSees(request));
            return true;
        } catch (SecurityException refused) {
            return false;
        } catch (ReflectiveOperationException | CertificateException e) {
            throw new LinkageError("Amazon's verifier has changed", e);
        }
    }

    private static boolean amazonIsInTime(ObjectNode body) {
        try {
            new SkillRequestTimestampVerifier(150, TimeUnit.SECONDS).verify(asAmazonSees(AlexaWorld.signed(body)));
            return true;
        } catch (SecurityException refused) {
            return false;
        }
    }

    private static AlexaHttpRequest asAmazonSees(RawRequest request) {
        List<String> signature = new ArrayList<>(request.header("Signature-256"));
        return new AlexaHttpRequest() {
            @Override
            public String getBaseEncoded64Signature() {
                return signature.get(0);
            }

            @Override
            public String getSigningCertificateChainUrl() {
                return request.header("SignatureCertChainUrl").get(0);
            }

            @Override
            public byte[] getSerializedRequestEnvelope() {
                return request.body().getBytes();
            }

            @Override
            public RequestEnvelope getDeserializedRequestEnvelope() {
                try {
                    return ObjectMapperFactory.getMapper()
                            .readValue(request.body().getBytes(), RequestEnvelope.class);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
