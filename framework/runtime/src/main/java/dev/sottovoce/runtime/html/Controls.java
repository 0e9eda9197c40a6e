package dev.sottovoce.runtime.html;

import java.util.HashMap;
import java.util.Map;

/** What forms are made of. */
public final class Controls {
    private Controls() {}

    /** A field that the reader does not see. */
    public static Html hidden(String name, String value) {
        return Html.of("input", Map.of("type", "hidden", "name", name, "value", value));
    }

    /**
     * One answer to be chosen, with its label.
     *
     * @param type {@code radio} or {@code checkbox}
     */
    public static Html choice(String type, String name, String value, String label, boolean chosen) {
        var id = name + "." + value;
        var attributes = new HashMap<>(Map.of("type", type, "name", name, "value", value, "id", id));
        if (chosen) {
            attributes.put("checked", "");
        }
        return Html.of(
                "label", Map.of("class", "choice", "for", id), Html.of("input", attributes), Html.of("span", label));
    }
}
