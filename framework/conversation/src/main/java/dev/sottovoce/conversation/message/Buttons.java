package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Titles of buttons: catalogue texts, or names that may be told on a button as well. A title that the smallest channel
 * would cut could be taken for another, so then there are no buttons at all; the text asks the same.
 */
final class Buttons {
    /** Messenger shows so many characters of a quick reply. */
    static final int LONGEST_TITLE = 20;

    private static final int MOST = 3;

    private final Composer composer;
    private final Disclosing disclosing;
    private final TurnRecord turn;
    private final Set<Surface> surfaces;

    /**
     * Buttons of one reply.
     *
     * @param composer for the surfaces
     * @param surfaces where a title stands: on a button, and in the text that asks
     */
    Buttons(Composer composer, Disclosing disclosing, TurnRecord turn, Set<Surface> surfaces) {
        this.composer = composer;
        this.disclosing = disclosing;
        this.turn = turn;
        this.surfaces = surfaces;
    }

    /** The title of each of the customer's own things; empty when one cannot be shown, or there are too many. */
    List<String> names(List<Reply.Item> items) {
        return items.size() > MOST
                ? List.of()
                : titles(items.stream().map(Buttons::named).toList());
    }

    /** The title of one of the customer's own things. */
    static Reply.Message named(Reply.Item item) {
        return new Reply.Message("choice.name", item.holes(), Map.of(), Map.of());
    }

    /** The titles of these messages; empty when one cannot be shown, or there are too many. */
    List<String> titles(List<Reply.Message> messages) {
        if (!surfaces.contains(Surface.BUTTON) || messages.size() > MOST) {
            return List.of();
        }
        var written = new ArrayList<Written>();
        for (Reply.Message message : messages) {
            composer.offer(message).filter(Buttons::fits).ifPresent(written::add);
        }
        if (written.size() < messages.size()) {
            return List.of();
        }
        for (int i = 0; i < written.size(); i++) {
            note(messages.get(i), written.get(i));
        }
        return written.stream().map(Buttons::title).toList();
    }

    /** A constant text beside the answer, such as the title of a page. */
    Optional<String> label(String key) {
        Reply.Message message = Reply.of(key);
        Optional<Written> written = composer.offer(message);
        written.ifPresent(words -> note(message, words));
        return written.map(Buttons::title);
    }

    private void note(Reply.Message message, Written words) {
        words.told().forEach((hole, told) -> disclosing.disclose(told, message.key(), hole, surfaces));
        turn.use(words.uses().in(Medium.DISPLAY));
    }

    private static boolean fits(Written words) {
        String title = title(words);
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE;
    }

    static String title(Written words) {
        return FirstLetter.raised(words.text().display());
    }
}
