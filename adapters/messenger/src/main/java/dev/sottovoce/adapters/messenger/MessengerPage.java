package dev.sottovoce.adapters.messenger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Facebook Page of the bank and the app that serves it. Holds secrets, so it does not print.
 *
 * @param id the Page's id, digits
 * @param appSecrets of the app, the current one first; a second one during a rotation
 * @param verifyToken what Meta presents when the webhook is set up
 * @param accessToken of the Page, for calls
 * @param locale in which the Page greets, until the customer's own is known
 */
public record MessengerPage(String id, List<String> appSecrets, String verifyToken, String accessToken, Locale locale) {
    private static final int MOST_SECRETS = 2;
    private static final Pattern ID = Pattern.compile("[0-9]{1,32}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,1024}");

    public MessengerPage {
        appSecrets = List.copyOf(appSecrets);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A Page's id is written in 1 to 32 digits; see the Page's About tab");
        }
        if (appSecrets.isEmpty() || appSecrets.size() > MOST_SECRETS || appSecrets.contains("")) {
            throw new IllegalArgumentException(
                    "Page " + id + " needs one app secret, or two while the secret is being changed");
        }
        if (verifyToken.isEmpty()) {
            throw new IllegalArgumentException(
                    "Page " + id + " has no verify token; make one up and enter it in the app's webhook settings too");
        }
        if (!TOKEN.matcher(accessToken).matches()) {
            throw new IllegalArgumentException(
                    "The access token of page " + id + " is empty or has blanks; copy it anew from the app's settings");
        }
    }

    @Override
    public String toString() {
        return "[page " + id + "]";
    }
}
