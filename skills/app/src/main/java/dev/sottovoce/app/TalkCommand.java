package dev.sottovoce.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.app.Assistant.Seat;
import dev.sottovoce.conversation.channel.Simulator;
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

    @Option(names = "--channel", defaultValue = "alexa", description = "Which assistant: alexa, messenger or google.")
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
        if (!Assistants.ids().contains(channel)) {
            throw wrong("--channel " + channel + ": not installed; write one of " + Assistants.ids());
        }
        Locale language = Locale.forLanguageTag(
                Optional.ofNullable(locale).orElseGet(() -> LOCALES.getOrDefault(customer, "en-GB")));
        if (!Demo.voices().containsKey(language)) {
            throw wrong("--locale " + language.toLanguageTag() + ": write one of en-GB, en-US, es-ES");
        }
        Clock clock = Settings.clock(Settings.read(Optional.ofNullable(config), Settings.onFreePorts()));
        Vertx vertx = Vertx.vertx();
        try {
            Assistants assistants = Wait.on(Assistants.open(vertx, clock));
            Configuration configuration =
                    Settings.read(Optional.ofNullable(config), Settings.onFreePorts(), assistants);
            var demo = new Demo(configuration, assistants, clock);
            Sottovoce server = Wait.on(Sottovoce.start(vertx, demo.setup(Demo.bankUrl(configuration))));
            try {
                Assistant assistant = assistants.of(channel);
                Seat seat = Wait.on(assistant.seat(
                        new Place(vertx, server, configuration, clock),
                        new Customer(customer, language, consent, room, speaker, clock.millis())));
                seen = Wait.on(server.ledger().read(1, ENTRIES)).size();
                talk(server, assistant, seat.simulator(), language);
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

    private void talk(Sottovoce server, Assistant assistant, Simulator simulator, Locale language) throws IOException {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        String invocation =
                Optional.ofNullable(Demo.voices().get(language)).orElseThrow().invocation();
        if (!json) {
            out.println(dim(assistant.name() + " · " + language.toLanguageTag() + " · " + customer
                    + (speaker.equals("recognised") && hears(server, assistant) ? ", recognised" : "")
                    + " · what stays home appears at http://localhost:" + server.port() + "/phone/" + customer
                    + " (sign in as " + customer + ", password demo-" + customer + ")"));
        }
        var turn = new Turn(out, server, assistant, simulator);
        Heard heard = Wait.on(simulator.open());
        show(turn, assistant.opening(language, invocation), true, heard);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = prompt(out, in);
        while (line != null) {
            if (!line.isBlank()) {
                Optional<Heard> answer = said(simulator, line.strip(), heard);
                if (answer.isPresent()) {
                    heard = answer.get();
                    show(turn, line.strip(), false, heard);
                } else {
                    out.println(dim(column("") + "(" + line.strip() + " opens a page of the bank in the browser)"));
                }
            }
            line = prompt(out, in);
        }
    }

    private record Turn(PrintWriter out, Sottovoce server, Assistant assistant, Simulator simulator) {}

    private static boolean hears(Sottovoce server, Assistant assistant) {
        return server.channels().stream()
                .anyMatch(served -> served.profile().id().equals(assistant.id())
                        && served.profile().voice());
    }

    /** Who types a button's title taps it; empty when it opens a page of the bank, which the vendor does not see. */
    private static Optional<Heard> said(Simulator simulator, String line, Heard before) {
        Optional<String> button = before.buttons().stream()
                .filter(title -> title.equalsIgnoreCase(line))
                .findFirst();
        if (button.isEmpty()) {
            return Optional.of(Wait.on(simulator.say(line)));
        }
        try {
            return Optional.of(Wait.on(simulator.tap(button.get())));
        } catch (IllegalStateException | IllegalArgumentException opensPage) {
            return Optional.empty();
        }
    }

    private @Nullable String prompt(PrintWriter out, BufferedReader in) throws IOException {
        if (terminal() && !json) {
            out.print(column("you"));
            out.flush();
        }
        return in.readLine();
    }

    private void show(Turn turn, String words, boolean opening, Heard heard) {
        List<Entry> entries = Wait.on(turn.server().ledger().read(seen + 1, ENTRIES));
        seen += entries.size();
        Told told = Told.of(entries);
        PrintWriter out = turn.out();
        if (json) {
            out.println(line(words, heard, told));
            return;
        }
        if (!terminal() || opening) {
            out.println(column("you") + words);
        }
        turn.simulator()
                .note()
                .ifPresent(note -> out.println(dim(column("") + "(the microphone was closed: " + note + ")")));
        out.println(column(channel) + bold(heard.speech().replace("\n", "\n" + column(""))));
        if (!heard.buttons().isEmpty()) {
            out.println(column("") + "[" + String.join("] [", heard.buttons()) + "]");
        } else if (heard.linkCard()) {
            out.println(
                    dim(column("") + "(a card in the app of " + turn.assistant().name() + ": link your account)"));
        }
        String line = (told.told().isEmpty()
                        ? ""
                        : turn.assistant().vendor() + " was told: " + String.join(", ", told.told()))
                + (told.told().isEmpty() || told.home().isEmpty() ? "" : " · ")
                + (told.home().isEmpty() ? "" : "stayed home: " + String.join(", ", told.home()));
        if (!line.isEmpty()) {
            out.println(dim(column("") + line));
        }
        heard.violations()
                .forEach(violation ->
                        out.println(column("") + turn.assistant().name() + " would refuse this: " + violation));
        out.flush();
    }

    /** Who speaks, as wide as the longer of both names. */
    private String column(String who) {
        return who + " ".repeat(Math.max(5, channel.length()) + 2 - who.length());
    }

    private ObjectNode line(String words, Heard heard, Told told) {
        ObjectNode node =
                new ObjectMapper().createObjectNode().put("you", words).put(channel, heard.speech());
        node.put("microphone", heard.microphoneOpen() ? "open" : "closed");
        heard.buttons().forEach(node.putArray("buttons")::add);
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
