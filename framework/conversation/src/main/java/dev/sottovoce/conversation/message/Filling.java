package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Told;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.MessageUse.Fill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fills the holes of one message, as it is gathered: the keys to choose a text by, the words, and the trace. */
final class Filling {
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Both<Map<String, Fill>> fills = new Both<>(new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Both<Map<String, String>> texts = new Both<>(new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Map<String, Told> told = new LinkedHashMap<>();

    void value(String hole, Told value) {
        Image image = value.image().orElseGet(() -> new Image(value.form(), "", "", ""));
        told.put(hole, value);
        keys.put(hole, value.key());
        keys.put(hole + ".gender", image.gender());
        for (Medium medium : Medium.values()) {
            fills.in(medium).put(hole, new Fill.Told(image));
            texts.in(medium).put(hole, medium == Medium.SPEECH ? image.speech() : image.display());
        }
    }

    void items(String hole, List<Written> items) {
        for (Medium medium : Medium.values()) {
            var joined = new StringBuilder();
            var uses = new ArrayList<MessageUse>();
            for (Written item : items) {
                append(joined, item.text().in(medium));
                uses.add(item.uses().in(medium));
            }
            fills.in(medium).put(hole, new Fill.Items(uses));
            texts.in(medium).put(hole, joined.toString());
        }
        for (int i = 0; i < items.size(); i++) {
            String item = hole + "." + (i + 1) + ".";
            items.get(i).told().forEach((inner, value) -> told.put(item + inner, value));
        }
    }

    Map<String, String> keys() {
        return keys;
    }

    Map<String, Told> told() {
        return told;
    }

    Map<String, Fill> fills(Medium medium) {
        return fills.in(medium);
    }

    String text(Medium medium, String hole) {
        return texts.in(medium).getOrDefault(hole, "");
    }

    /** One blank between two texts, none before a mark. */
    static void append(StringBuilder so, String more) {
        if (so.length() > 0 && !more.isEmpty() && ",;.?".indexOf(more.charAt(0)) < 0) {
            so.append(' ');
        }
        so.append(more);
    }
}
