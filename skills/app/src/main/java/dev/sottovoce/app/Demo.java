package dev.sottovoce.app;

import dev.sottovoce.adapters.bank.demo.DemoBank;
import dev.sottovoce.adapters.bank.demo.DemoBankConfig;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.conversation.catalogue.SkillFiles;
import dev.sottovoce.conversation.understanding.Understanding;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.Setup;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.signin.SignIn;
import dev.sottovoce.runtime.store.Database;
import dev.sottovoce.skills.retail.RetailSkills;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The demo's parts: a fictional bank, the retail skills and the assistants. */
final class Demo {
    private final Configuration configuration;
    private final Assistants assistants;
    private final Clock clock;

    Demo(Configuration configuration, Assistants assistants, Clock clock) {
        this.configuration = configuration;
        this.assistants = assistants;
        this.clock = clock;
    }

    Setup setup(String bankUrl) {
        return setup(bankUrl, DemoBankConfig.DEFAULT_SEED);
    }

    Setup setup(String bankUrl, long seed) {
        return setup(bankUrl, seed, Optional.of(TrainUnderstanding.load()));
    }

    /** Without understanding, for what only reads the catalogue, such as the training of it. */
    Setup untaught(String bankUrl) {
        return setup(bankUrl, DemoBankConfig.DEFAULT_SEED, Optional.empty());
    }

    private Setup setup(String bankUrl, long seed, Optional<Understanding> understanding) {
        return new Setup(
                configuration,
                List.of(),
                vertx -> DemoBank.open(vertx, DemoBankConfig.at(bankUrl, clock, seed))
                        .map(Open::new),
                RetailSkills.all(),
                files(),
                assistants.channels(),
                understanding,
                voices(),
                clock,
                new SecureRandom());
    }

    /** Each package of skills has its own files; ours name the assistants. */
    private static List<SkillFiles> files() {
        var anchors = new LinkedHashMap<String, Class<?>>();
        RetailSkills.all().forEach(skill -> anchors.put(skill.getClass().getPackageName(), skill.getClass()));
        anchors.put(Demo.class.getPackageName(), Demo.class);
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
