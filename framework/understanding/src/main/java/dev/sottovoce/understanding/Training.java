package dev.sottovoce.understanding;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.io.IOException;
import java.io.OutputStream;

/** Trains understanding from the catalogue of intents, when the application is built. */
public final class Training {
    private Training() {}

    /**
     * Checks a catalogue's utterances, trains on them and writes the model. The same catalogue gives the same bytes.
     *
     * @throws IllegalArgumentException naming every utterance that the lint refuses
     * @throws IOException when the stream cannot be written
     */
    public static void train(IntentCatalogue catalogue, OutputStream to) throws IOException {
        UtteranceLint.check(catalogue);
        ModelFile.write(model(catalogue), to);
    }

    static Model model(IntentCatalogue catalogue) {
        return Trainer.train(CatalogueRows.of(catalogue), Domain.of(catalogue), Split.BY_TEMPLATE);
    }
}
