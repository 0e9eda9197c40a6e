package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.model.AlexaModels;
import dev.sottovoce.adapters.google.CxChannel;
import dev.sottovoce.adapters.google.model.CxAgent;
import dev.sottovoce.adapters.google.model.CxPackage;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.runtime.Rules;
import dev.sottovoce.runtime.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models}: an assistant's model of what can be said, from the one catalogue of intents. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {
            "Generates a vendor's model from the intent catalogue and checks it against the vendor's rules.",
            "Prints it, or writes every file with --out; of a Dialogflow CX agent also the archive DIR.zip."
        })
final class ModelsCommand implements Callable<Integer> {
    private static final String ALEXA = "alexa";
    private static final String CX = "dialogflow-cx";
    private static final String CHECK = "check";

    @Parameters(
            paramLabel = "VENDOR",
            description = "alexa, dialogflow-cx, or check to only check. Messenger has no model: we understand there.")
    private String vendor = "";

    @Option(names = "--locale", description = "en-GB, en-US or es-ES; every one when left out.")
    private @Nullable String locale;

    @Option(names = "--out", description = "A directory to write to.")
    private @Nullable Path out;

    @Option(
            names = "--webhook",
            defaultValue = "https://bank.example" + CxChannel.PATH,
            description = "The https address at which a Dialogflow CX agent calls us; ${DEFAULT-VALUE} when left out.")
    private URI webhook = URI.create("https://bank.example" + CxChannel.PATH);

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Optional.ofNullable(spec).orElseThrow().commandLine();
        if (!List.of(ALEXA, CX, CHECK).contains(vendor)) {
            throw new ParameterException(line, vendor + ": no such vendor; write alexa, dialogflow-cx or check");
        }
        if (!"https".equals(webhook.getScheme())) {
            throw new ParameterException(line, "--webhook " + webhook + ": Google calls https addresses only");
        }
        var wanted = Optional.ofNullable(locale).map(Locale::forLanguageTag);
        if (wanted.isPresent() && !Demo.voices().containsKey(wanted.get())) {
            throw new ParameterException(line, "--locale " + locale + ": write one of en-GB, en-US, es-ES");
        }
        List<Locale> locales =
                wanted.map(List::of).orElseGet(() -> List.copyOf(Demo.voices().keySet()));
        PrintWriter to = line.getOut();
        switch (vendor) {
            case ALEXA -> alexa(locales, to);
            case CX -> cx(locales, to);
            default -> {
                IntentCatalogue intents = intents();
                int models = AlexaModels.generate(intents, locales).size();
                int files = CxPackage.generate(intents, locales, CxAgent.at(webhook))
                        .size();
                to.println("alexa: " + models + " file(s) break no rule");
                to.println("dialogflow-cx: " + files + " file(s) break no rule");
            }
        }
        to.flush();
        return 0;
    }

    private void alexa(List<Locale> locales, PrintWriter to) throws IOException {
        Map<String, String> files = AlexaModels.generate(intents(), locales);
        if (out != null) {
            write(files, out, to);
            return;
        }
        files.forEach((name, content) -> {
            if (name.startsWith("models/")) {
                to.print(content);
            }
        });
    }

    private void cx(List<Locale> locales, PrintWriter to) throws IOException {
        Map<String, String> files = CxPackage.generate(intents(), locales, CxAgent.at(webhook));
        if (out == null) {
            files.forEach((name, content) -> to.print("== " + name + "\n" + content));
            return;
        }
        write(files, out, to);
        Path archive = out.resolveSibling(Optional.ofNullable(out.getFileName()).orElse(out) + ".zip");
        Files.write(archive, CxPackage.zip(files));
        to.println(archive);
    }

    private static void write(Map<String, String> files, Path directory, PrintWriter to) throws IOException {
        for (var file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(directory));
            Files.writeString(path, file.getValue());
            to.println(path);
        }
    }

    private static IntentCatalogue intents() {
        Configuration configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var demo = new Demo(configuration, Assistants.none(), Settings.clock(configuration));
        return Rules.read(demo.untaught(Demo.bankUrl(configuration)))
                .catalogue()
                .intents();
    }
}
