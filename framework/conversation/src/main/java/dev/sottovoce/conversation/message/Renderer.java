package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Turns a reply into words: asks the gate about every value, takes the text for the forms that came out, and leaves a
 * trace for the guard. A message with a value that may not be told, and with no text for that, becomes the one constant
 * sentence that says where to find the answer.
 */
public final class Renderer {
    /** Said instead of everything that the vendor is not told. */
    static final String WITHHELD = "withheld";

    private final MessageCatalogue catalogue;
    private final RandomGenerator random;

    /**
     * A renderer over a catalogue.
     *
     * @param random chooses among alternatives
     */
    public Renderer(MessageCatalogue catalogue, RandomGenerator random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    /**
     * Renders a reply for a vendor.
     *
     * @param avoid message keys with alternative ({@code welcome#1}) that were said and should not come again
     */
    public Rendered render(
            Reply reply, Disclosing disclosing, TurnRecord turn, Set<Surface> surfaces, Set<String> avoid) {
        var composer = new Composer(catalogue, random, disclosing, surfaces, avoid);
        var writer = new ReplyWriter(catalogue, composer, disclosing, turn, surfaces);
        writer.reply(reply);
        return writer.rendered();
    }

    /** The lines for the customer's own page; what even she is not shown there is left out. */
    public List<String> lines(List<HomeLine> home, Disclosing firstParty, TurnRecord turn) {
        var lines = new ArrayList<String>();
        home.stream().flatMap(line -> line.messages(firstParty).stream()).forEach(message -> {
            Rendered rendered = render(complete(message), firstParty, turn, Set.of(Surface.SCREEN), Set.of());
            if (!rendered.withheld() && !lines.contains(rendered.display())) {
                lines.add(rendered.display());
            }
        });
        return lines;
    }

    private static Reply.Message complete(Reply.Message message) {
        var all = new LinkedHashMap<>(message.holes());
        all.putAll(message.home());
        return new Reply.Message(message.key(), all, message.items(), Map.of());
    }
}
