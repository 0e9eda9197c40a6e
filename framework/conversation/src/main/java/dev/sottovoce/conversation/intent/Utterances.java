package dev.sottovoce.conversation.intent;

import dev.sottovoce.conversation.template.Node;
import dev.sottovoce.conversation.template.Template;
import dev.sottovoce.conversation.template.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What customers say for one intent in one language: the file {@code utterances/<label>.<language>}.
 *
 * <p>A template a line; a line that begins with {@code #} is a comment. Before the first template may stand {@code !
 * label balance}, which names another label than the file does, and {@code ! verbs freeze block}, which makes the label
 * an action that can be negated.
 *
 * <pre>
 * how (much|many euros) did I spend at {merchant} [{period}]
 * (bloquea|congela) mi tarjeta [de {card}]
 * </pre>
 *
 * @param label the intent's id, such as {@code check_balance}
 * @param language a tag, such as {@code en} or {@code en-GB}
 * @param verbs in the order written; empty for a question
 * @param templates in the order written
 */
public record Utterances(String label, String language, List<String> verbs, List<Template> templates) {

    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9_]*)\\.([a-z]{2}(?:-[A-Z]{2})?)");
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_]*");

    public Utterances {
        verbs = List.copyOf(verbs);
        templates = List.copyOf(templates);
    }

    /**
     * Reads a file's text.
     *
     * @param file its name without folders, such as {@code check_balance.en-GB}
     * @param text its whole content, read as UTF-8
     * @throws UtteranceException naming file and line, where a line does not follow the format
     */
    public static Utterances parse(String file, String text) {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            throw new UtteranceException(file, 0, "the name must be <label>.<language>, such as check_balance.en-GB");
        }
        Reading reading = new Reading(file, name.group(1));
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            reading.take(number, number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        }
        return new Utterances(reading.label, name.group(2), reading.verbs, reading.templates);
    }

    /**
     * Sentences without choices, such as {@code how much did I spend at {merchant}}: each once, the templates in order.
     *
     * @param capPerTemplate at least 1; a template that stands for more gives this many, spread evenly
     */
    public List<String> samples(int capPerTemplate) {
        Set<String> samples = new LinkedHashSet<>();
        for (Template template : templates) {
            template.expand(capPerTemplate).forEach(sentence -> samples.add(sentence.text()));
        }
        samples.remove("");
        return List.copyOf(samples);
    }

    /** The names of all slots that occur, in order of appearance. */
    public Set<String> slots() {
        Set<String> slots = new LinkedHashSet<>();
        for (Template template : templates) {
            template.holes().stream().map(Node.Hole::name).forEach(slots::add);
        }
        return slots;
    }

    /** What has been read of a file so far. */
    private static final class Reading {
        private final String file;
        private final List<Template> templates = new ArrayList<>();
        private String label;
        private List<String> verbs = List.of();

        Reading(String file, String label) {
            this.file = file;
            this.label = label;
        }

        void take(int number, String line) {
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                return;
            }
            if (content.startsWith("!")) {
                header(number, content.substring(1).strip());
            } else {
                templates.add(template(number, line));
            }
        }

        private Template template(int number, String line) {
            try {
                return Template.parse(line);
            } catch (TemplateException wrong) {
                throw new UtteranceException(file, number, wrong.getMessage() + " (column " + wrong.column() + ")");
            }
        }

        private void header(int number, String header) {
            if (!templates.isEmpty()) {
                throw new UtteranceException(file, number, "a header stands after a template; move it to the top");
            }
            String[] parts = header.split("\\s+");
            List<String> values = List.of(parts).subList(1, parts.length);
            if (parts[0].equals("label")
                    && values.size() == 1
                    && LABEL.matcher(values.get(0)).matches()) {
                label = values.get(0);
            } else if (parts[0].equals("verbs") && !values.isEmpty()) {
                verbs = values;
            } else {
                throw new UtteranceException(
                        file, number, "unknown header '! " + header + "'; write '! label <id>' or '! verbs <verb> …'");
            }
        }
    }
}
