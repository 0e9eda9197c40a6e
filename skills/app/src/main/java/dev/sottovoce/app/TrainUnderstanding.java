package dev.sottovoce.app;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.runtime.Rules;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.understanding.Ngrams;
import dev.sottovoce.understanding.Training;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A step of the build: trains understanding on the utterances of the whole application. */
public final class TrainUnderstanding {
    private static final String FILE = "understanding.model";

    private TrainUnderstanding() {}

    /** Writes the model among the classes of the directory that is given. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0], "dev", "sottovoce", "app");
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
            Training.train(intents(), out);
        }
    }

    /** What can be said to the application. */
    static IntentCatalogue intents() {
        Configuration configuration = Settings.read(Optional.empty(), Settings.onFreePorts());
        var demo = new Demo(configuration, Assistants.none(), Settings.clock(configuration));
        return Rules.read(demo.untaught(Demo.bankUrl(configuration)))
                .catalogue()
                .intents();
    }

    /** The model that the build left. */
    static InputStream model() throws IOException {
        InputStream model = TrainUnderstanding.class.getResourceAsStream(FILE);
        if (model == null) {
            throw new FileNotFoundException(FILE + " is missing beside the application's classes; build with Maven");
        }
        return model;
    }

    /** Understanding as the build trained it. */
    static Ngrams load() {
        try (InputStream model = model()) {
            return Ngrams.load(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
