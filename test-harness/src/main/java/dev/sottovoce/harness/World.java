package dev.sottovoce.harness;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.privacy.guard.Template;
import io.vertx.core.Future;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where talks are held: a whole server with a bank of its own for each. */
public interface World {
    /** Every channel that is installed. */
    List<String> channels();

    /** Builds a stage. */
    Future<Stage> stage(Setting setting);

    /**
     * What a talk asks for.
     *
     * @param customer such as {@code anna}
     * @param clock local to the customer
     * @param consent {@code default} or {@code none}
     * @param room {@code private}, {@code shared} or {@code unanswered}
     * @param speaker {@code recognised}, {@code unknown} or {@code other}
     */
    record Setting(
            String channel,
            String customer,
            Locale locale,
            LocalDateTime clock,
            long seed,
            String consent,
            String room,
            String speaker) {}

    /** A server that runs for one talk. */
    interface Stage {
        /** The customer's device. */
        Simulator simulator();

        /** Every text that the bank can say. */
        List<Template> texts();

        /**
         * The customer's values by name, such as {@code balance}, each with the ways to write it that the vendor must
         * not see.
         */
        Map<String, List<Pattern>> secrets();

        /** What the vendor was sent before the talk, such as while linking; bodies, headers and addresses. */
        List<String> before();

        /** Ends the server. */
        Future<Void> close();
    }
}
