package dev.sottovoce.adapters.google.model;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Generates the JSON package of a Dialogflow CX agent from the one catalogue of intents.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/reference/json-export">Google: JSON package</a>
 */
public final class CxPackage {
    private static final List<String> GREETINGS = List.of(
            "hello",
            "hi",
            "hey",
            "hi there",
            "hello there",
            "good morning",
            "good afternoon",
            "good evening",
            "start",
            "let's start");
    private static final List<String> SALUDOS = List.of(
            "hola",
            "buenas",
            "buenos días",
            "buenas tardes",
            "buenas noches",
            "qué tal",
            "hola qué tal",
            "empezar",
            "empecemos",
            "hola buenas");

    private CxPackage() {}

    /**
     * The files of the package, one language per locale. The same catalogue gives the same bytes: everything is sorted,
     * indented by two spaces, lines end in LF, ids come from names.
     *
     * @return path in the package to content, sorted by path
     * @throws IllegalArgumentException listing every rule of Google's, and of ours for Google, that the catalogue
     *     breaks
     */
    public static Map<String, String> generate(IntentCatalogue catalogue, List<Locale> locales, CxAgent agent) {
        Map<String, String> files = write(catalogue, locales, agent);
        List<CxLint.Finding> findings = CxLint.check(files);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(findings.stream()
                    .map(CxLint.Finding::toString)
                    .collect(Collectors.joining("\n", "The catalogue makes no good Dialogflow CX agent:\n", "")));
        }
        return files;
    }

    /** The files, good or bad. */
    static Map<String, String> write(IntentCatalogue catalogue, List<Locale> locales, CxAgent agent) {
        EntityTypes types = new EntityTypes(catalogue, locales);
        Map<String, String> files = new TreeMap<>(types.files());
        List<Intent> intents = catalogue.intents().stream()
                .filter(intent -> !intent.id().equals("fallback"))
                .sorted(Comparator.comparing(Intent::id))
                .toList();
        files.put("agent.json", agent(agent, locales));
        files.put("webhooks/" + StartFlow.WEBHOOK + ".json", webhook(agent));
        files.put(
                "flows/" + StartFlow.NAME + "/" + StartFlow.NAME + ".json",
                StartFlow.file(intents.stream().map(Intent::id).toList(), locales));
        files.put(intentFile(StartFlow.NEGATIVE), PackageJson.write(fixed(StartFlow.NEGATIVE, 1, true)));
        files.put(intentFile(StartFlow.WELCOME), PackageJson.write(fixed(StartFlow.WELCOME, 0, false)));
        intents.forEach(intent -> files.put(intentFile(intent.id()), intent(intent, types)));
        for (Locale locale : locales) {
            Phrases phrases = new Phrases(catalogue, types, locale);
            boolean spanish = locale.getLanguage().equals("es");
            files.put(phraseFile(StartFlow.WELCOME, locale), phrases.plain(spanish ? SALUDOS : GREETINGS));
            intents.forEach(intent -> files.put(phraseFile(intent.id(), locale), phrases.file(intent)));
        }
        return Collections.unmodifiableMap(files);
    }

    /**
     * The files as the archive that {@code agents.restore} takes. The same files give the same bytes.
     *
     * @param files path to content
     */
    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The format's second moment: Java writes its first one with a field that depends on the time zone.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0, 2));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An archive in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static String agent(CxAgent agent, List<Locale> locales) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<String> tags = locales.stream().map(CxLanguages::tag).sorted().toList();
        String first = tags.contains(CxLanguages.DEFAULT) ? CxLanguages.DEFAULT : tags.get(0);
        tree.put("displayName", agent.displayName());
        tree.put("defaultLanguageCode", first);
        tree.put(
                "supportedLanguageCodes",
                tags.stream().filter(tag -> !tag.equals(first)).toList());
        tree.put("timeZone", agent.timeZone());
        tree.put("startFlow", StartFlow.NAME);
        tree.put("enableLogging", false);
        tree.put("enableStackdriverLogging", false);
        tree.put("enableSpellCorrection", false);
        tree.put("advancedSettings", Map.of("loggingSettings", Map.of()));
        return PackageJson.write(tree);
    }

    private static String webhook(CxAgent agent) {
        return PackageJson.write(Map.of(
                "name", PackageJson.uuid("webhook", StartFlow.WEBHOOK),
                "displayName", StartFlow.WEBHOOK,
                "genericWebService",
                        Map.of(
                                "uri", agent.webhook().toString(),
                                "serviceAgentAuth", "ID_TOKEN",
                                "webhookType", "STANDARD"),
                "timeout", Map.of("seconds", 5)));
    }

    private static Map<String, Object> fixed(String name, int number, boolean fallback) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "00000000-0000-0000-0000-00000000000" + number);
        tree.put("displayName", name);
        tree.put("priority", 500_000);
        if (fallback) {
            tree.put("isFallback", true);
        }
        return tree;
    }

    private static String intent(Intent intent, EntityTypes types) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", PackageJson.uuid("intent", intent.id()));
        tree.put("displayName", intent.id());
        tree.put("priority", 500_000);
        if (!intent.slots().isEmpty()) {
            tree.put(
                    "parameters",
                    intent.slots().stream()
                            .sorted(Comparator.comparing(SlotSpec::name))
                            .map(slot -> Map.of(
                                    "id", slot.name(), "entityType", types.reference(slot.type()), "redact", true))
                            .toList());
        }
        return PackageJson.write(tree);
    }

    private static String intentFile(String name) {
        return "intents/" + name + "/" + name + ".json";
    }

    private static String phraseFile(String name, Locale locale) {
        return "intents/" + name + "/trainingPhrases/" + CxLanguages.tag(locale) + ".json";
    }
}
