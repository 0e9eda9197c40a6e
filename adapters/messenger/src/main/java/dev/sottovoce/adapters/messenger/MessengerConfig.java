package dev.sottovoce.adapters.messenger;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Messenger channel is told.
 *
 * @param tenant the bank
 * @param graph the origin of the Graph API
 * @param version of the Graph API, such as {@code v26.0}
 * @param home the bank's public address, which one-time pages are below
 * @param proof whether calls carry {@code appsecret_proof}, which Meta takes in the address only; needed where the app
 *     has "Require App Secret" switched on
 */
public record MessengerConfig(
        String tenant, List<MessengerPage> pages, URI graph, String version, URI home, boolean proof) {
    /** Meta's own. */
    public static final URI GRAPH = URI.create("https://graph.facebook.com");

    /** The version that this adapter was written for. */
    public static final String VERSION = "v26.0";

    private static final Pattern VERSIONS = Pattern.compile("v[0-9]{1,3}\\.[0-9]");

    public MessengerConfig {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("Messenger needs at least one page; configure it");
        }
        var ids = new HashSet<String>();
        for (MessengerPage page : pages) {
            if (!ids.add(page.id())) {
                throw new IllegalArgumentException("Page " + page.id() + " is configured twice; remove one");
            }
        }
        if (!VERSIONS.matcher(version).matches()) {
            throw new IllegalArgumentException("A Graph API version is written like " + VERSION);
        }
        graph = origin(graph, "graph");
        home = origin(home, "home");
    }

    /** With Meta's Graph API, without proof. */
    public static MessengerConfig of(String tenant, List<MessengerPage> pages, URI home) {
        return new MessengerConfig(tenant, pages, GRAPH, VERSION, home, false);
    }

    Optional<MessengerPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Every page's, the first page's first. */
    List<Locale> locales() {
        return pages.stream().map(MessengerPage::locale).distinct().toList();
    }

    private static URI origin(URI url, String what) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The address " + what + " of Messenger is written like https://host, without anything after it");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
