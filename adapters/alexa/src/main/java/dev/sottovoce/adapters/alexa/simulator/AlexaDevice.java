package dev.sottovoce.adapters.alexa.simulator;

import java.util.Locale;
import java.util.Optional;

/**
 * An Echo in somebody's room.
 *
 * @param skillId the application id that its requests carry
 * @param userId Amazon's id of the account, new each time the skill is enabled
 * @param deviceId Amazon's id of the device
 * @param accessToken what account linking gave to Amazon; empty while unlinked
 * @param speakerRecognised whether Amazon recognises the voice of the person who linked
 * @param screen whether it can show something
 * @param newAssistant whether it is the later assistant, which opens skills by name but hands them no request with it
 */
public record AlexaDevice(
        String skillId,
        String userId,
        String deviceId,
        Optional<String> accessToken,
        boolean speakerRecognised,
        boolean screen,
        boolean newAssistant,
        Locale locale) {
    /** A speaker without a screen, not linked, in a room with anybody. */
    public static AlexaDevice speaker(String skillId, String userId, String deviceId, Locale locale) {
        return new AlexaDevice(skillId, userId, deviceId, Optional.empty(), false, false, false, locale);
    }

    /** The same device, its account linked. */
    public AlexaDevice linked(String token) {
        return new AlexaDevice(
                skillId, userId, deviceId, Optional.of(token), speakerRecognised, screen, newAssistant, locale);
    }

    /** The same device, hearing a voice that Amazon knows. */
    public AlexaDevice recognising() {
        return new AlexaDevice(skillId, userId, deviceId, accessToken, true, screen, newAssistant, locale);
    }

    /** The same device with a screen. */
    public AlexaDevice withScreen() {
        return new AlexaDevice(skillId, userId, deviceId, accessToken, speakerRecognised, true, newAssistant, locale);
    }

    /** The same device with the later assistant. */
    public AlexaDevice withNewAssistant() {
        return new AlexaDevice(skillId, userId, deviceId, accessToken, speakerRecognised, screen, true, locale);
    }

    /** The same device after the skill was disabled and enabled again: another account id, no link. */
    public AlexaDevice enabledAgain(String newUserId) {
        return new AlexaDevice(
                skillId, newUserId, deviceId, Optional.empty(), speakerRecognised, screen, newAssistant, locale);
    }

    /** Neither ids nor the token. */
    @Override
    public String toString() {
        return "[device " + locale.toLanguageTag() + "]";
    }
}
