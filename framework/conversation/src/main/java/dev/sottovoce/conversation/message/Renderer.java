package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Turns a reply into words: asks the gate about every value, takes the text for the forms that came out, and leaves a
 * trace for the guard. A message with a value that may not be told, and with no text for that, becomes the one constant
 * sentence that says where to find the answer.
 */
public final class Renderer {
    /** Said instead of everything that the vendor is not told. */
    static final String WITHHELD = "withheld";

    private static final int MOST_LINES = 1_000;
    private static final Set<Surface> OWN_PAGE = Set.of(Surface.SCREEN);

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
        // A button is no surface of what only the text says.
        Set<Surface> text =
                surfaces.stream().filter(surface -> surface != Surface.BUTTON).collect(Collectors.toUnmodifiableSet());
        var composer = new Composer(catalogue, random, disclosing, text, avoid);
        var writer = new ReplyWriter(catalogue, composer, buttons(disclosing, turn, surfaces), disclosing, turn, text);
        writer.reply(reply);
        return writer.rendered();
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return catalogue.keys().contains(key);
    }

    /**
     * Titles of buttons with constant texts.
     *
     * @return empty when the device shows no buttons, or a title does not fit on one
     */
    public List<String> titles(List<String> keys, Disclosing disclosing, TurnRecord turn, Set<Surface> surfaces) {
        return buttons(disclosing, turn, surfaces)
                .titles(keys.stream().map(Reply::of).toList());
    }

    /** A constant text that stands beside the answer, such as the title of a page. */
    public Optional<String> label(String key, Disclosing disclosing, TurnRecord turn, Set<Surface> surfaces) {
        return buttons(disclosing, turn, surfaces).label(key);
    }

    private Buttons buttons(Disclosing disclosing, TurnRecord turn, Set<Surface> surfaces) {
        return new Buttons(new Composer(catalogue, random, disclosing, surfaces, Set.of()), disclosing, turn, surfaces);
    }

    /**
     * The lines for the customer's own page; what even she is not shown there is left out. Two movements that read
     * alike are two lines.
     *
     * @param most how many lines at most
     */
    public List<String> lines(List<HomeLine> home, Disclosing firstParty, TurnRecord turn, int most) {
        return home.stream()
                .flatMap(line -> line.messages(firstParty).stream())
                .map(Renderer::complete)
                .distinct()
                .map(message -> render(message, firstParty, turn, OWN_PAGE, Set.of()))
                .filter(rendered -> !rendered.withheld())
                .map(Rendered::display)
                .limit(most)
                .toList();
    }

    /** A reply as the bank's own page shows it: the whole answer, or what has to be chosen before. */
    public OwnWords own(Reply reply, Disclosing firstParty, TurnRecord turn) {
        var writer = new OwnPageWriter(firstParty);
        writer.reply(reply);
        List<String> said = lines(writer.said(), firstParty, turn, MOST_LINES);
        return new OwnWords(
                said.isEmpty() ? lines(writer.remarks(), firstParty, turn, MOST_LINES) : said,
                writer.asks().map(ask -> new OwnWords.Asks(ask.slot(), titles(ask, firstParty))));
    }

    private List<String> titles(Reply.Ask ask, Disclosing firstParty) {
        var composer = new Composer(catalogue, random, firstParty, OWN_PAGE, Set.of());
        return ask.choices().stream()
                .map(item ->
                        composer.offer(Buttons.named(item)).map(Buttons::title).orElse(""))
                .toList();
    }

    private static Reply.Message complete(Reply.Message message) {
        var all = new LinkedHashMap<>(message.holes());
        all.putAll(message.home());
        return new Reply.Message(message.key(), all, message.items(), Map.of());
    }
}
