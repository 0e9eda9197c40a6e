package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.AlexaChannel;
import dev.sottovoce.adapters.alexa.AlexaConfig;
import dev.sottovoce.adapters.alexa.AlexaNotices;
import dev.sottovoce.adapters.alexa.AlexaVerifier;
import dev.sottovoce.adapters.alexa.CertificateSource;
import dev.sottovoce.adapters.alexa.EgressCertificates;
import dev.sottovoce.adapters.alexa.TrustAnchors;
import dev.sottovoce.adapters.alexa.simulator.AlexaSigner;
import dev.sottovoce.adapters.alexa.simulator.TestPki;
import dev.sottovoce.adapters.bank.demo.DemoBank;
import dev.sottovoce.adapters.bank.demo.DemoBankConfig;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.conversation.catalogue.SkillFiles;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.ChannelFactory;
import dev.sottovoce.runtime.Setup;
import dev.sottovoce.runtime.config.ChannelSettings;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.secret.Sha256;
import dev.sottovoce.runtime.signin.SignIn;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.skills.retail.RetailSkills;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The demo's parts: a fictional bank, the retail skills and Alexa. Where the configuration says {@code trust: test},
 * requests are signed and checked with keys that are made at start.
 */
final class Demo {
    /** Where Amazon would keep the certificate; nobody fetches it. */
    private static final String CERTIFICATE = "https://s3.amazonaws.com/echo.api/sottovoce-test.pem";

    private static final int VERIFYING = 2;

    private final Configuration configuration;
    private final Clock clock;
    private final TestPki.Chain chain;
    private final TestPki pki;

    Demo(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.pki = new TestPki(new SecureRandom(), clock.instant());
        this.chain = pki.chain(TestPki.Variant.VALID);
    }

    /** Signs as Amazon would, for the simulator. */
    AlexaSigner signer() {
        return new AlexaSigner(chain.key(), CERTIFICATE);
    }

    /** The certificates to the signer's key as Amazon would publish them, PEM, the signer's first. */
    String certificates() {
        return chain.pem();
    }

    Setup setup(String bankUrl) {
        return setup(bankUrl, DemoBankConfig.DEFAULT_SEED);
    }

    Setup setup(String bankUrl, long seed) {
        return new Setup(
                configuration,
                vertx -> DemoBank.open(vertx, DemoBankConfig.at(bankUrl, clock, seed))
                        .map(Open::new),
                RetailSkills.all(),
                files(),
                Map.of(AlexaChannel.ID, this::alexa),
                Optional.empty(),
                voices(),
                clock,
                new SecureRandom());
    }

    /** Each package of skills has its own files. */
    private static List<SkillFiles> files() {
        var anchors = new LinkedHashMap<String, Class<?>>();
        RetailSkills.all().forEach(skill -> anchors.put(skill.getClass().getPackageName(), skill.getClass()));
        return anchors.values().stream().map(SkillFiles::beside).toList();
    }

    /** The bank's books beside the database of the server. */
    static String bankUrl(Configuration configuration) {
        return Database.inFile(configuration.data().resolve("demo-bank").toString());
    }

    static Map<Locale, Setup.Voice> voices() {
        var english = new Setup.Voice(
                "quiet bank",
                Map.of(
                        "bank",
                        "Quiet Bank",
                        "telephone",
                        "oh eight hundred, five five five, oh one nine nine",
                        "telephone_digits",
                        "0800 555 0199"));
        var spanish = new Setup.Voice(
                "banco discreto",
                Map.of(
                        "bank",
                        "Banco Discreto",
                        "telephone",
                        "novecientos, cinco cinco cinco, cero diecinueve",
                        "telephone_digits",
                        "900 555 019"));
        var voices = new LinkedHashMap<Locale, Setup.Voice>();
        voices.put(Locale.UK, english);
        voices.put(Locale.US, english);
        voices.put(Locale.forLanguageTag("es-ES"), spanish);
        return voices;
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
        return new AlexaChannel(
                new AlexaConfig(
                        parts.tenant(),
                        Set.copyOf(settings.applications()),
                        settings.locales(),
                        AlexaConfig.of(parts.tenant(), Set.copyOf(settings.applications()), settings.locales())
                                .tolerance(),
                        AlexaConfig.of(parts.tenant(), Set.copyOf(settings.applications()), settings.locales())
                                .eventTolerance(),
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

    /** The demo bank and its sign-in. */
    private record Open(DemoBank demo) implements Setup.OpenBank {
        @Override
        public Bank bank() {
            return demo;
        }

        @Override
        public SignIn signIn() {
            return new SignIn() {
                @Override
                public Future<Optional<SubjectRef>> check(String name, String password) {
                    return Future.succeededFuture(
                            demo.authenticate(name, password).map(customer -> customer.subject()));
                }

                @Override
                public boolean isDemo() {
                    return true;
                }
            };
        }

        @Override
        public Future<Void> close() {
            return demo.close();
        }
    }
}
