package dev.sottovoce.runtime;

import dev.sottovoce.conversation.catalogue.Catalogue;
import dev.sottovoce.conversation.catalogue.CatalogueLoader;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyLoader;
import dev.sottovoce.runtime.config.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is fixed at start: the policy, every text, and the guard that knows them.
 *
 * @param policy what may be told
 * @param catalogue what can be said, with a text for each form that the policy can yield
 */
public record Rules(Policy policy, Catalogue catalogue, EgressGuard guard) {
    /** Reads them, or fails naming everything that is wrong. */
    public static Rules read(Setup setup) {
        var policy = setup.caps().stream()
                .reduce(policy(setup.configuration().policy()), Policy::cappedBy, (one, other) -> other);
        var locales = List.copyOf(setup.voices().keySet()).stream()
                .sorted((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()))
                .toList();
        var invocation = new HashMap<Locale, String>();
        var constants = new HashMap<Locale, Map<String, String>>();
        setup.voices().forEach((locale, voice) -> {
            invocation.put(locale, voice.invocation());
            constants.put(locale, voice.constants());
        });
        var catalogue = CatalogueLoader.load(
                new CatalogueLoader.Settings(locales, invocation, constants, policy::dataClass, policy::yields),
                setup.files());
        var guard = new EgressGuard(
                catalogue.messages().templates(), new Acceptance(policy.roundingDigits(), bands(policy)));
        return new Rules(policy, catalogue, guard);
    }

    /**
     * Reads a policy; the built-in one where no file is given.
     *
     * @throws dev.sottovoce.privacy.policy.PolicyException naming everything that is wrong with it
     */
    public static Policy policy(Optional<Path> file) {
        var text = file.map(Rules::content)
                .orElseGet(() -> YamlTree.resource("/dev/sottovoce/privacy/default-policy.yaml"));
        return PolicyLoader.load(YamlTree.parse(
                text, file.map(path -> path.getFileName().toString()).orElse("default-policy.yaml")));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the policy file " + file + " cannot be read; check its name and rights", unreadable);
        }
    }

    private static Map<Currency, List<Long>> bands(Policy policy) {
        var bands = new HashMap<Currency, List<Long>>();
        policy.bands()
                .forEach((currency, edges) ->
                        bands.put(currency, Arrays.stream(edges).boxed().toList()));
        return bands;
    }
}
