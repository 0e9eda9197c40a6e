package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer answered on the consent page.
 *
 * @param shares the form for each bundle that she shares; a missing one is not shared
 * @param room who can hear the assistant; empty when she did not say
 * @param liftsRefusal whether she takes back that this vendor is to be told nothing; without it a refusal stands
 * @param language of the page that she read
 */
public record Answers(Map<Bundle, Form> shares, Optional<Room> room, boolean liftsRefusal, Locale language) {
    public Answers {
        shares = Map.copyOf(shares);
    }
}
