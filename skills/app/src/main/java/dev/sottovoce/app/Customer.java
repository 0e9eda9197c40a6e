package dev.sottovoce.app;

import dev.sottovoce.harness.simulator.CustomerBrowser.Decision;
import java.util.Locale;
import java.util.Random;

/**
 * Who talks, and what she decides.
 *
 * @param consent {@code default} or {@code none}
 * @param room {@code private}, {@code shared} or {@code unanswered}
 * @param speaker {@code recognised} when the vendor knows her voice
 * @param seed makes her ids at vendors
 */
record Customer(String name, Locale locale, String consent, String room, String speaker, long seed) {
    Decision decision() {
        return new Decision(name, consent, room);
    }

    Random random() {
        return new Random(seed);
    }
}
