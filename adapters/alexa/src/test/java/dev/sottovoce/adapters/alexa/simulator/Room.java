package dev.sottovoce.adapters.alexa.simulator;

import dev.sottovoce.adapters.alexa.model.AlexaModels;
import dev.sottovoce.adapters.alexa.model.SmallCatalogue;
import io.vertx.core.Vertx;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** A skill and a device that talks to it, on Monday, 2 March 2026, at ten in London. */
final class Room {
    static final String CERTIFICATE = "https://s3.amazonaws.com/echo.api/test.pem";

    private static final Map<String, String> MODELS =
            AlexaModels.generate(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London"));
    private static final KeyPair KEYS = keys();

    private final Vertx vertx = Vertx.vertx();
    private final FakeSkill skill = new FakeSkill(vertx);
    private final AlexaEndpoint endpoint = new AlexaEndpoint(
            vertx.createHttpClient(), Awaiting.await(skill.listen()), new AlexaSigner(KEYS.getPrivate(), CERTIFICATE));

    FakeSkill skill() {
        return skill;
    }

    PublicKey publicKey() {
        return KEYS.getPublic();
    }

    AlexaSimulator device(Locale locale) {
        return device(speaker(locale));
    }

    AlexaSimulator device(AlexaDevice device) {
        String model = MODELS.getOrDefault("models/" + device.locale().toLanguageTag() + ".json", "");
        return new AlexaSimulator(device, model, endpoint, CLOCK, new SplittableRandom(7));
    }

    static AlexaDevice speaker(Locale locale) {
        return AlexaDevice.speaker("skill", "user", "device", locale);
    }

    void close() {
        Awaiting.run(vertx.close());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
