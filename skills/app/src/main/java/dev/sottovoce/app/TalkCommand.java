package dev.sottovoce.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.AlexaSimulator;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import dev.sottovoce.privacy.ledger.Entry;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code talk}: a conversation in the terminal through the channel's real wire. */
@Command(
        name = "talk",
        mixinStandardHelpOptions = true,
        description = {
            "Talks to the demo bank through an assistant's real wire format.",
            "Shows what was said, what the vendor was told and what stayed home."
        },
        footer = {"", "Example: printf 'what is my balance\\ncurrent\\nstop\\n' | ./sottovoce talk --as anna"})
final class TalkCommand implements Callable<Integer> {
    private static final Map<String, String> LOCALES =
            Map.of("anna", "en-GB", "carmen", "es-ES", "ben", "en-US", "jo", "en-GB", "kim", "en-GB");
    private static final int ENTRIES = 10_000;

    @Option(names = "--channel", defaultValue = "alexa", description = "Which assistant; installed: alexa.")
    private String channel = "alexa";

    @Option(names = "--as", defaultValue = "anna", description = "Who speaks: anna, carmen, ben, jo or kim.")
    private String customer = "anna";

    @Option(names = "--locale", description = "Such as es-ES; the customer's own when left out.")
    private @Nullable String locale;

    @Option(
            names = "--consent",
            defaultValue = "default",
            description = "What the customer allows when she links: default or none.")
    private String consent = "default";

    @Option(names = "--speaker", defaultValue = "recognised", description = "recognised or unknown.")
    private String speaker = "recognised";

    @Option(names = "--room", defaultValue = "private", description = "Who can hear: private, shared or unanswered.")
    private String room = "private";

    @Option(names = "--config", description = "A configuration file; the built-in defaults when left out.")
    private @Nullable Path config;

    @Option(names = "--plain", description = "No colours.")
    private boolean plain;

    @Option(names = "--json", description = "One JSON object a turn, for scripts.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private long seen;

    @Override
    public Integer call() throws Exception {
        if (!LOCALES.containsKey(customer)) {
            throw wrong("--as " + customer + ": nobody of that name; try anna, carmen, ben, jo or kim");
        }
        if (!channel.equals("alexa")) {
            throw wrong("--channel " + channel + ": not installed; installed is alexa");
        }
        Locale language = Locale.forLanguageTag(
                Optional.ofNullable(locale).orElseGet(() -> LOCALES.getOrDefault(customer, "en-GB")));
        if (!Demo.voices().containsKey(language)) {
            throw wrong("--locale " + language.toLanguageTag() + ": write one of en-GB, en-US, es-ES");
        }
        Configuration configuration = Settings.read(Optional.ofNullable(config), Settings.onFreePorts());
        Clock clock = Settings.clock(configuration);
        Vertx vertx = Vertx.vertx();
        try {
            var demo = new Demo(configuration, clock);
            Sottovoce server = Wait.on(Sottovoce.start(vertx, demo.setup(Demo.bankUrl(configuration))));
            try {
                AlexaSimulator device = Wait.on(LinkedCustomer.device(
                        vertx,
                        server,
                        configuration,
                        demo.signer(),
                        clock,
                        new LinkedCustomer.Who(customer, language, consent, room, speaker, clock.millis())));
                seen = Wait.on(server.ledger().read(1, ENTRIES)).size();
                talk(server, device, language);
            } finally {
                Wait.on(server.close());
            }
        } finally {
            Wait.on(vertx.close());
        }
        return 0;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), what);
    }

    private void talk(Sottovoce server, AlexaSimulator device, Locale language) throws IOException {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        String invocation =
                Optional.ofNullable(Demo.voices().get(language)).orElseThrow().invocation();
        if (!json) {
            out.println(dim("Alexa · " + language.toLanguageTag() + " · " + customer
                    + (speaker.equals("recognised") ? ", recognised" : "")
                    + " · what stays home appears at http://localhost:" + server.port() + "/phone/" + customer
                    + " (sign in as " + customer + ", password demo-" + customer + ")"));
        }
        String opening = (language.getLanguage().equals("es") ? "abre " : "open ") + invocation;
        show(out, server, opening, device, Wait.on(device.open()));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = prompt(out, in);
        while (line != null) {
            if (!line.isBlank()) {
                show(out, server, line.strip(), device, Wait.on(device.say(line.strip())));
            }
            line = prompt(out, in);
        }
    }

    private @Nullable String prompt(PrintWriter out, BufferedReader in) throws IOException {
        if (terminal() && !json) {
            out.print("you    ");
            out.flush();
        }
        return in.readLine();
    }

    private void show(PrintWriter out, Sottovoce server, String words, AlexaSimulator device, Heard heard) {
        List<Entry> entries = Wait.on(server.ledger().read(seen + 1, ENTRIES));
        seen += entries.size();
        Told told = Told.of(entries);
        if (json) {
            out.println(line(words, heard, told));
            return;
        }
        if (!terminal() || words.startsWith("open ") || words.startsWith("abre ")) {
            out.println("you    " + words);
        }
        device.note().ifPresent(note -> out.println(dim("       (the microphone was closed: " + note + ")")));
        out.println("alexa  " + bold(heard.speech()));
        if (heard.linkCard()) {
            out.println(dim("       (a card in the Alexa app: link your account)"));
        }
        String line = (told.told().isEmpty() ? "" : "Amazon was told: " + String.join(", ", told.told()))
                + (told.told().isEmpty() || told.home().isEmpty() ? "" : " · ")
                + (told.home().isEmpty() ? "" : "stayed home: " + String.join(", ", told.home()));
        if (!line.isEmpty()) {
            out.println(dim("       " + line));
        }
        heard.violations().forEach(violation -> out.println("       Alexa would refuse this: " + violation));
        out.flush();
    }

    private static ObjectNode line(String words, Heard heard, Told told) {
        ObjectNode node =
                new ObjectMapper().createObjectNode().put("you", words).put("alexa", heard.speech());
        node.put("microphone", heard.microphoneOpen() ? "open" : "closed");
        told.told().forEach(node.putArray("told")::add);
        told.home().forEach(node.putArray("home")::add);
        return node;
    }

    private String dim(String text) {
        return colours() ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    private String bold(String text) {
        return colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** The launcher knows whether somebody sits there; Java itself says so only from 22 on. */
    private static boolean terminal() {
        return "yes".equals(System.getProperty("sottovoce.terminal"));
    }

    private boolean colours() {
        return !plain && terminal() && System.getenv("NO_COLOR") == null;
    }
}
