package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.AlexaChannel;
import dev.sottovoce.adapters.alexa.AlexaConfig;
import dev.sottovoce.adapters.alexa.AlexaNotices;
import dev.sottovoce.adapters.alexa.AlexaVerifier;
import dev.sottovoce.adapters.alexa.CertificateSource;
import dev.sottovoce.adapters.alexa.EgressCertificates;
import dev.sottovoce.adapters.alexa.TrustAnchors;
import dev.sottovoce.adapters.alexa.simulator.AlexaAccountLinking;
import dev.sottovoce.adapters.alexa.simulator.AlexaDevice;
import dev.sottovoce.adapters.alexa.simulator.AlexaEndpoint;
import dev.sottovoce.adapters.alexa.simulator.AlexaSigner;
import dev.sottovoce.adapters.alexa.simulator.AlexaSimulator;
import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.runtime.ChannelFactory;
import dev.sottovoce.runtime.config.ChannelSettings;
import dev.sottovoce.runtime.config.VendorClient;
import dev.sottovoce.runtime.secret.Sha256;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Alexa, and Echos in kitchens. Where the configuration says {@code trust: test}, requests are signed and checked with
 * keys that are made at start.
 */
final class AlexaAssistant implements Assistant {
    /** Where Amazon would keep the certificate; nobody fetches it. */
    private static final String CERTIFICATE = "https://s3.amazonaws.com/echo.api/sottovoce-test.pem";

    private static final int VERIFYING = 2;

    private final TestPki pki;
    private final TestPki.Chain chain;

    AlexaAssistant(Clock clock) {
        this.pki = new TestPki(new SecureRandom(), clock.instant());
        this.chain = pki.chain(TestPki.Variant.VALID);
    }

    @Override
    public String id() {
        return AlexaChannel.ID;
    }

    @Override
    public String name() {
        return "Alexa";
    }

    @Override
    public String vendor() {
        return "Amazon";
    }

    @Override
    public ChannelFactory channel() {
        return this::alexa;
    }

    @Override
    public String opening(Locale locale, String invocation) {
        return (locale.getLanguage().equals("es") ? "abre " : "open ") + invocation;
    }

    @Override
    public Future<Seat> seat(Place place, Customer customer) {
        return device(place, customer).map(device -> new Seat(device, List.of()));
    }

    /** Signs as Amazon would, for the simulator. */
    AlexaSigner signer() {
        return new AlexaSigner(chain.key(), CERTIFICATE);
    }

    /** The certificates to the signer's key as Amazon would publish them, PEM, the signer's first. */
    String certificates() {
        return chain.pem();
    }

    /** A customer's device, linked as Amazon would do it. */
    Future<AlexaSimulator> device(Place place, Customer customer) {
        Channel alexa = place.channel(id());
        String model = alexa.models(place.server().rules().catalogue().intents(), List.of(customer.locale()))
                .getOrDefault("models/" + customer.locale().toLanguageTag() + ".json", "");
        Random random = customer.random();
        return linked(place, customer, random)
                .map(linked -> new AlexaSimulator(
                        customer.speaker().equals("recognised") ? linked.recognising() : linked,
                        model,
                        new AlexaEndpoint(
                                place.vertx(), place.at(alexa.profile().path()), signer()),
                        place.clock(),
                        random));
    }

    /** A customer's device with the token that linking gave to Amazon. */
    static Future<AlexaDevice> linked(Place place, Customer customer, Random random) {
        Channel alexa = place.channel(AlexaChannel.ID);
        VendorClient client = place.configuration().clients().stream()
                .filter(known -> known.vendor().equals(alexa.profile().vendor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no client of the vendor amazon is configured; add one under clients:"));
        var linking = new AlexaAccountLinking(
                place.vertx(),
                new AlexaAccountLinking.Client(
                        place.at("/oauth/authorize"),
                        place.at("/oauth/token"),
                        client.id(),
                        new String(client.secret().reveal(), StandardCharsets.UTF_8),
                        URI.create(client.redirects().get(0))),
                random);
        String skill = place.settings(AlexaChannel.ID).applications().get(0);
        return place.browser()
                .link(linking.authorizeUrl(), customer.decision())
                .compose(back -> linking.exchange(linking.codeFrom(back)))
                .map(tokens -> AlexaDevice.speaker(
                                skill,
                                "amzn1.ask.account." + customer.name().toUpperCase(Locale.ROOT) + customer.seed(),
                                "amzn1.ask.device.KITCHEN" + customer.seed(),
                                customer.locale())
                        .linked(tokens.access()));
    }

    private AlexaChannel alexa(ChannelFactory.Parts parts) {
        ChannelSettings settings = parts.settings();
        WorkerExecutor workers = parts.vertx().createSharedWorkerExecutor("alexa-signatures", VERIFYING);
        boolean test = settings.testTrust();
        CertificateSource certificates = test ? this::testCertificate : new EgressCertificates(parts.door());
        var verifier = new AlexaVerifier(
                test ? pki.anchors() : TrustAnchors.ofThisJava(),
                certificates,
                parts.clock(),
                workers,
                AlexaNotices.none());
        var usual = AlexaConfig.of(parts.tenant(), Set.copyOf(settings.applications()), settings.locales());
        return new AlexaChannel(
                new AlexaConfig(
                        usual.tenant(),
                        usual.skillIds(),
                        usual.locales(),
                        usual.tolerance(),
                        usual.eventTolerance(),
                        settings.speakers()),
                verifier,
                parts.links(),
                new Pseudonyms(Sha256.of(parts.pseudonyms().reveal()), parts.tenant(), AlexaChannel.VENDOR),
                parts.catalogue(),
                AlexaNotices.none(),
                parts.clock(),
                parts.random());
    }

    private Future<byte[]> testCertificate(URI url) {
        return url.toString().equals(CERTIFICATE)
                ? Future.succeededFuture(chain.bytes())
                : Future.failedFuture(new CertificateSource.NoCertificate());
    }
}
