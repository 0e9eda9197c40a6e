package dev.sottovoce.adapters.alexa.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Writes out a template, as Alexa knows no alternation: {@code (a|b) [x]} is {@code a x, a, b x, b}. Slots stay as they
 * are.
 */
final class Expansion {
    private final String template;
    private final int cap;
    private int at;

    private Expansion(String template, int cap) {
        this.template = template;
        this.cap = cap;
    }

    /**
     * The sentences of a template, each once, in the order in which its alternatives are written.
     *
     * @param cap at most so many; of more, an even selection is kept
     * @throws IllegalArgumentException when its brackets do not match
     */
    static List<String> of(String template, int cap) {
        Expansion expansion = new Expansion(template, cap);
        List<String> sentences = expansion.alternatives();
        if (expansion.at < template.length()) {
            throw expansion.wrong("has a closing bracket too many");
        }
        return sentences.stream()
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                .distinct()
                .toList();
    }

    private List<String> alternatives() {
        LinkedHashSet<String> all = new LinkedHashSet<>(sequence());
        while (at < template.length() && template.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return thin(List.copyOf(all));
    }

    private List<String> sequence() {
        List<String> sentences = List.of("");
        while (at < template.length() && "|)]".indexOf(template.charAt(at)) < 0) {
            char next = template.charAt(at);
            if (next == '(' || next == '[') {
                sentences = cross(sentences, group(next));
            } else {
                int end = at;
                while (end < template.length() && "|()[]".indexOf(template.charAt(end)) < 0) {
                    end++;
                }
                sentences = cross(sentences, List.of(template.substring(at, end)));
                at = end;
            }
        }
        return sentences;
    }

    private List<String> group(char open) {
        at++;
        List<String> inside = new ArrayList<>(alternatives());
        if (at == template.length() || template.charAt(at) != (open == '(' ? ')' : ']')) {
            throw wrong("has a bracket that is not closed");
        }
        at++;
        if (open == '[') {
            inside.add("");
        }
        return inside;
    }

    private List<String> cross(List<String> left, List<String> right) {
        List<String> both = new ArrayList<>(left.size() * right.size());
        for (String start : left) {
            for (String end : right) {
                both.add(start + end);
            }
        }
        return thin(both);
    }

    private List<String> thin(List<String> sentences) {
        if (sentences.size() <= cap) {
            return sentences;
        }
        List<String> kept = new ArrayList<>(cap);
        for (int index = 0; index < cap; index++) {
            kept.add(sentences.get((int) ((long) index * sentences.size() / cap)));
        }
        return kept;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "Template \"" + template + "\" " + what + "; mend it in its utterance file");
    }
}
