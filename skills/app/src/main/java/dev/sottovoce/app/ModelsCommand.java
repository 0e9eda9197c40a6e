package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.model.AlexaModels;
import dev.sottovoce.runtime.Rules;
import dev.sottovoce.runtime.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
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
            "Prints one locale's model, or writes every file with --out."
        })
final class ModelsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENDOR", description = "alexa, or check to only check.")
    private String vendor = "";

    @Option(names = "--locale", description = "en-GB, en-US or es-ES; every one when left out.")
    private @Nullable String locale;

    @Option(names = "--out", description = "A directory to write to.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Optional.ofNullable(spec).orElseThrow().commandLine();
        if (!List.of("alexa", "check").contains(vendor)) {
            throw new ParameterException(line, vendor + ": no such vendor; write alexa or check");
        }
        var wanted = Optional.ofNullable(locale).map(Locale::forLanguageTag);
        if (wanted.isPresent() && !Demo.voices().containsKey(wanted.get())) {
            throw new ParameterException(line, "--locale " + locale + ": write one of en-GB, en-US, es-ES");
        }
        Configuration configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var demo = new Demo(configuration, Assistants.none(), Settings.clock(configuration));
        Rules rules = Rules.read(demo.untaught(Demo.bankUrl(configuration)));
        List<Locale> locales =
                wanted.map(List::of).orElseGet(() -> List.copyOf(Demo.voices().keySet()));
        Map<String, String> files = AlexaModels.generate(rules.catalogue().intents(), locales);
        PrintWriter to = line.getOut();
        if (vendor.equals("check")) {
            to.println("alexa: " + locales.size() + " model(s) break no rule");
        } else if (out != null) {
            for (var file : files.entrySet()) {
                Path path = out.resolve(file.getKey());
                Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(out));
                Files.writeString(path, file.getValue());
                to.println(path);
            }
        } else {
            files.forEach((name, content) -> {
                if (name.startsWith("models/")) {
                    to.print(content);
                }
            });
        }
        to.flush();
        return 0;
    }
}
