package dev.sottovoce.conversation.intent;

/**
 * A slot of an intent.
 *
 * @param name such as {@code account}; lower case, letters and underscores
 * @param type a built-in type (MONEY, PERIOD, DATE, NUMBER, ORDINAL, ACCOUNT, PAYEE …) or one with a values file
 * @param required whether the dialogue asks for it
 * @param all whether "all of them" is an answer
 */
public record SlotSpec(String name, String type, boolean required, boolean all) {}
