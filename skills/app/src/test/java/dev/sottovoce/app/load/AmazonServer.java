package dev.sottovoce.app.load;

import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.servlet.ServletConstants;
import com.amazon.ask.servlet.SkillServlet;
import com.amazon.ask.servlet.verifiers.SkillRequestSignatureVerifier;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/**
 * What we are measured against: Amazon's servlet on Jetty, its checks of signature and time on, answering a constant.
 */
public final class AmazonServer {
    private AmazonServer() {}

    /** Serves until the input ends; the first argument is the directory of the {@link Handover}. */
    public static void main(String... arguments) throws Exception {
        var handover = new Handover(Path.of(arguments[0]));
        System.setProperty(
                ServletConstants.TIMESTAMP_TOLERANCE_SYSTEM_PROPERTY,
                Long.toString(ServletConstants.MAXIMUM_TOLERANCE_MILLIS));
        certificates().put(handover.certificateUrl(), handover.certificate());
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler();
        context.setContextPath("/");
        context.addServlet(
                new ServletHolder(new SkillServlet(new CustomSkillBuilder()
                        .addRequestHandler(new Constant())
                        .build())),
                "/*");
        server.setHandler(context);
        server.start();
        System.out.println(Handover.READY + connector.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
    }

    /** Where Amazon's verifier keeps what it has fetched, so that it needs no network. */
    @SuppressWarnings("unchecked") // as declared there
    private static Map<String, X509Certificate> certificates() throws ReflectiveOperationException {
        Field cache = SkillRequestSignatureVerifier.class.getDeclaredField("CERTIFICATE_CACHE");
        cache.setAccessible(true);
        return (Map<String, X509Certificate>) cache.get(null);
    }

    private static final class Constant implements RequestHandler {
        @Override
        public boolean canHandle(HandlerInput input) {
            return true;
        }

        @Override
        public Optional<Response> handle(HandlerInput input) {
            return input.getResponseBuilder()
                    .withSpeech("You have about four hundred pounds in current.")
                    .withShouldEndSession(true)
                    .build();
        }
    }
}
