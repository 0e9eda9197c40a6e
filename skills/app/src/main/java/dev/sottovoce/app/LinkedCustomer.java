package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.AlexaChannel;
import dev.sottovoce.adapters.alexa.simulator.AlexaAccountLinking;
import dev.sottovoce.adapters.alexa.simulator.AlexaDevice;
import dev.sottovoce.adapters.alexa.simulator.AlexaEndpoint;
import dev.sottovoce.adapters.alexa.simulator.AlexaSigner;
import dev.sottovoce.adapters.alexa.simulator.AlexaSimulator;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.harness.simulator.CustomerBrowser;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.config.VendorClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A customer in front of her Echo, linked through the bank's own pages as Amazon would do it. */
final class LinkedCustomer {
    private LinkedCustomer() {}

    /**
     * Who she is and what she decides.
     *
     * @param speaker {@code recognised} when Amazon knows her voice
     */
    record Who(String name, Locale locale, String consent, String room, String speaker, long seed) {}

    /** Her device, ready to talk to. */
    static Future<AlexaSimulator> device(
            Vertx vertx, Sottovoce server, Configuration configuration, AlexaSigner signer, Clock clock, Who who) {
        Channel alexa = alexa(server);
        String model = alexa.models(server.rules().catalogue().intents(), List.of(who.locale()))
                .getOrDefault("models/" + who.locale().toLanguageTag() + ".json", "");
        var random = new Random(who.seed());
        return linked(vertx, server, configuration, random, who)
                .map(linked -> new AlexaSimulator(
                        who.speaker().equals("recognised") ? linked.recognising() : linked,
                        model,
                        new AlexaEndpoint(vertx, address(server, alexa.profile().path()), signer),
                        clock,
                        random));
    }

    /** Her device with the token that linking gave to Amazon. */
    static Future<AlexaDevice> linked(
            Vertx vertx, Sottovoce server, Configuration configuration, RandomGenerator random, Who who) {
        Channel alexa = alexa(server);
        VendorClient client = configuration.clients().stream()
                .filter(known -> known.vendor().equals(alexa.profile().vendor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no client of the vendor amazon is configured; add one under clients:"));
        var linking = new AlexaAccountLinking(
                vertx,
                new AlexaAccountLinking.Client(
                        address(server, "/oauth/authorize"),
                        address(server, "/oauth/token"),
                        client.id(),
                        new String(client.secret().reveal(), StandardCharsets.UTF_8),
                        URI.create(client.redirects().get(0))),
                random);
        String skill = configuration
                .channel(AlexaChannel.ID)
                .orElseThrow()
                .applications()
                .get(0);
        return new CustomerBrowser(vertx, server.port())
                .link(linking.authorizeUrl(), new CustomerBrowser.Decision(who.name(), who.consent(), who.room()))
                .compose(back -> linking.exchange(linking.codeFrom(back)))
                .map(tokens -> AlexaDevice.speaker(
                                skill,
                                "amzn1.ask.account." + who.name().toUpperCase(Locale.ROOT) + who.seed(),
                                "amzn1.ask.device.KITCHEN" + who.seed(),
                                who.locale())
                        .linked(tokens.access()));
    }

    private static Channel alexa(Sottovoce server) {
        return server.channels().stream()
                .filter(channel -> channel.profile().id().equals(AlexaChannel.ID))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the channel alexa is not served; add it under channels: in the configuration"));
    }

    private static URI address(Sottovoce server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
