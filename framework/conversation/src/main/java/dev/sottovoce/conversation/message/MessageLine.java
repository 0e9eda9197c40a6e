package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.turn.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a message file: {@code key[.speech|.display][#n][hole=form,…] = text}.
 *
 * @param place file and line, for errors
 * @param medium empty when the text serves the ear and the eye
 * @param alternative numbers texts of which any may be said
 * @param conditions hole to the forms or shades that the text is for
 */
record MessageLine(
        String place,
        String key,
        Optional<Medium> medium,
        int alternative,
        Map<String, List<String>> conditions,
        MessageText text) {
    private static final Pattern HEAD =
            Pattern.compile("([a-z0-9_.]+?)(?:\\.(speech|display))?(?:#(\\d+))?(?:\\[([^\\]]*)])?");

    /** What a later, more specific file replaces. */
    String slot() {
        return key + "|" + medium + "|" + alternative + "|" + conditions;
    }

    /**
     * Reads a message file.
     *
     * @param constants replace {@code ${name}}
     * @param problems takes a sentence for each line that cannot be read
     */
    static List<MessageLine> read(String file, String content, Map<String, String> constants, List<String> problems) {
        var lines = new ArrayList<MessageLine>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = file + ":" + number;
            try {
                lines.add(line(place, line, constants));
            } catch (IllegalArgumentException wrong) {
                problems.add(place + ": " + wrong.getMessage());
            }
        }
        return lines;
    }

    private static MessageLine line(String place, String line, Map<String, String> constants) {
        int equals = line.indexOf(" =");
        if (equals < 0) {
            throw new IllegalArgumentException("write key = text, with blanks around the sign");
        }
        Matcher head = HEAD.matcher(line.substring(0, equals).strip());
        if (!head.matches()) {
            throw new IllegalArgumentException("the key must look like balance.one.speech#2[amount=rounded]");
        }
        String text = line.substring(equals + 2).strip();
        for (var constant : constants.entrySet()) {
            text = text.replace("${" + constant.getKey() + "}", constant.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalArgumentException("unknown constant; known are " + constants.keySet());
        }
        return new MessageLine(
                place,
                head.group(1),
                Optional.ofNullable(head.group(2)).map(word -> word.equals("speech") ? Medium.SPEECH : Medium.DISPLAY),
                head.group(3) == null ? 1 : Integer.parseInt(head.group(3)),
                conditions(head.group(4)),
                MessageText.parse(text));
    }

    private static Map<String, List<String>> conditions(@org.jspecify.annotations.Nullable String list) {
        var conditions = new LinkedHashMap<String, List<String>>();
        if (list != null) {
            for (String pair : list.split(",", -1)) {
                String[] sides = pair.strip().split("=", -1);
                if (sides.length != 2) {
                    throw new IllegalArgumentException("a condition is hole=form, such as [amount=rounded]");
                }
                conditions
                        .computeIfAbsent(sides[0].strip(), hole -> new ArrayList<>())
                        .add(sides[1].strip());
            }
        }
        return conditions;
    }
}
