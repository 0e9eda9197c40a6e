package dev.sottovoce.app.load;

import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Asks "what's my balance in current" again and again, each time as another user in a session of its own. */
final class Requests {
    /** Distinct vendor accounts; then they come again, each with another session and request. */
    private static final int USERS = 10_000;

    private static final String BODY = """
            {"version":"1.0",
             "session":{"new":true,"sessionId":"amzn1.echo-api.session.%1$s",
              "application":{"applicationId":"%2$s"},"attributes":{},
              "user":{"userId":"amzn1.ask.account.%3$s","accessToken":"%4$s"}},
             "context":{"System":{"application":{"applicationId":"%2$s"},
               "user":{"userId":"amzn1.ask.account.%3$s","accessToken":"%4$s"},
               "device":{"deviceId":"amzn1.ask.device.%3$s","supportedInterfaces":{}},
               "apiEndpoint":"https://api.eu.amazonalexa.com","apiAccessToken":"api.%1$s"}},
             "request":{"type":"IntentRequest","requestId":"amzn1.echo-api.request.%1$s","locale":"%5$s",
              "timestamp":"%6$s","dialogState":"STARTED",
              "intent":{"name":"CheckBalanceIntent","confirmationStatus":"NONE","slots":{"account":{
               "name":"account","value":"current","confirmationStatus":"NONE","source":"USER",
               "resolutions":{"resolutionsPerAuthority":[{
                "authority":"amzn1.er-authority.echo-sdk.%2$s.ACCOUNT",
                "status":{"code":"ER_SUCCESS_MATCH"},
                "values":[{"value":{"name":"current","id":"CURRENT"}}]}]}}}}}}
            """;

    private final PrivateKey key;
    private final List<Handover.Customer> customers;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong();

    Requests(PrivateKey key, List<Handover.Customer> customers, Clock clock) {
        this.key = key;
        this.customers = List.copyOf(customers);
        this.clock = clock;
    }

    /** That many more, signed now: a verifier takes them for 150 seconds. */
    List<Signed> sign(int count) {
        return Stream.generate(next::getAndIncrement)
                .limit(count)
                .parallel()
                .map(this::signed)
                .toList();
    }

    private Signed signed(long number) {
        var customer = customers.get((int) (number % customers.size()));
        var body = Buffer.buffer(BODY.formatted(
                number,
                customer.skill(),
                number % USERS,
                customer.token(),
                customer.locale(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(body.getBytes());
            return new Signed(body, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of this run cannot sign; it must be an RSA key", e);
        }
    }
}
