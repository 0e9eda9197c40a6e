package dev.sottovoce.harness.proof;

import dev.sottovoce.harness.proof.LeakyChannel.Message;
import java.util.function.BiFunction;

/**
 * A way to leak, as a small change of an adapter.
 *
 * @param id as the list of threats numbers it
 * @param what it does
 * @param line which assistant: 0 Alexa, 1 Dialogflow CX, 2 Messenger
 * @param leak makes of a message another, with a balance in minor units in it
 */
record Mutant(String id, String what, int line, BiFunction<Message, Long, Message> leak) {
    static final int ALEXA = 0;
    static final int CX = 1;
    static final int MESSENGER = 2;
}
