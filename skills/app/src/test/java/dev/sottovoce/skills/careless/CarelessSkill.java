package dev.sottovoce.skills.careless;

import com.amazon.ask.model.LaunchRequest;
import dev.sottovoce.adapters.alexa.AlexaChannel;
import dev.sottovoce.adapters.careless.CarelessAdapter;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Breaks the rules for skills and those for everybody. Nothing runs it. */
public final class CarelessSkill {
    private CarelessSkill() {}

    /** Says nothing by its name. */
    public static final class TextHelper {
        private TextHelper() {}

        static String json(long amount) {
            return new JsonObject().put("amount", amount).encode();
        }
    }

    static Audience herself(LocalDate today) {
        return Audience.firstParty(new SubjectRef("anna"), Assurance.LINKED, Locale.UK, today);
    }

    static boolean knowsTheAssistant(Object request) {
        return request instanceof AlexaChannel
                || request instanceof CarelessAdapter
                || request instanceof LaunchRequest;
    }

    static void calls(Vertx vertx) throws IOException {
        vertx.createHttpClient().close().onFailure(Throwable::printStackTrace);
        URI.create("https://graph.facebook.com/").toURL().openStream().close();
        new Socket("localhost", 80).close();
    }

    static void tells(Throwable failure) {
        System.out.println(failure.getMessage());
        failure.printStackTrace();
    }

    static Object reads() {
        return Instant.now()
                .plusMillis(System.currentTimeMillis())
                .plus(Clock.systemUTC().millis(), ChronoUnit.MILLIS);
    }

    static double guesses() {
        return new Random().nextDouble() + Math.random();
    }

    static String waits(CompletableFuture<String> answer) {
        return answer.join();
    }
}
