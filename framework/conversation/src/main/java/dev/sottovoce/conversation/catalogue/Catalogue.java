package dev.sottovoce.conversation.catalogue;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.message.MessageCatalogue;

/** What can be said to the bank, and what the bank can say. */
public record Catalogue(IntentCatalogue intents, MessageCatalogue messages) {}
