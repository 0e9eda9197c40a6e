package dev.sottovoce.conversation.intent;

import java.util.Set;

/**
 * A slot of an intent.
 *
 * @param name such as {@code account}; lower case, letters and underscores
 * @param type a built-in type (MONEY, PERIOD, DATE, NUMBER, ORDINAL, ACCOUNT, PAYEE …) or one with a values file
 * @param required whether the dialogue asks for it
 * @param all whether "all of them" is an answer
 */
public record SlotSpec(String name, String type, boolean required, boolean all) {
    private static final Set<String> OWN = Set.of("ACCOUNT", "PAYEE");

    /** Whether its values are the customer's own things, such as her accounts, and not a public list. */
    public boolean isOwn() {
        return OWN.contains(type);
    }
}
