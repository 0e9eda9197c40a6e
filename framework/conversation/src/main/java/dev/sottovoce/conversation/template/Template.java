package dev.sottovoce.conversation.template;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One line that stands for many sentences: {@code how (much|many euros) did I spend at {merchant} [{period}]}.
 *
 * @param nodes in reading order
 */
public record Template(List<Node> nodes) {

    public Template {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads a template.
     *
     * @throws TemplateException where brackets do not match, an alternative is empty, or a slot has no proper name
     */
    public static Template parse(String source) {
        return new TemplateReader(source).read();
    }

    /** How many sentences it stands for; {@link Long#MAX_VALUE} for that many and more. */
    public long count() {
        long product = 1;
        for (Node node : nodes) {
            product = times(product, count(node));
        }
        return product;
    }

    /**
     * Writes the sentences out, without any choice left.
     *
     * <p>All of them when there are at most {@code cap}, otherwise {@code cap} of them spread evenly, so that each
     * alternative has its share. The same template and cap always give the same sentences in the same order, and the
     * first is always the one that takes every first alternative.
     *
     * @param cap at least 1
     */
    public List<Template> expand(int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("Cap is " + cap + "; at least one sentence must be allowed");
        }
        long count = count();
        List<Template> sentences = new ArrayList<>();
        if (count <= cap) {
            for (long index = 0; index < count; index++) {
                sentences.add(sentence(index));
            }
            return List.copyOf(sentences);
        }
        for (long index : spread(count, cap)) {
            sentences.add(sentence(index));
        }
        return List.copyOf(sentences);
    }

    /**
     * The text with slots as {@code {name}} or {@code {name:role}} and single spaces; only for a template without
     * choices.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof Node.Text words) {
                text.append(words.text());
            } else if (node instanceof Node.Hole hole) {
                text.append(hole);
            } else {
                throw new IllegalStateException("Template still has a choice; take a sentence of expand(cap)");
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Every place for a value, in reading order, choices included. */
    public List<Node.Hole> holes() {
        List<Node.Hole> holes = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Node.Hole hole) {
                holes.add(hole);
            } else if (node instanceof Node.Choice choice) {
                choice.alternatives().forEach(alternative -> holes.addAll(alternative.holes()));
            }
        }
        return List.copyOf(holes);
    }

    /** The sentence of this number: each choice is a digit of a number whose bases are the sizes of the choices. */
    private Template sentence(long index) {
        List<Node> flat = new ArrayList<>();
        long rest = index;
        for (Node node : nodes) {
            long size = count(node);
            if (node instanceof Node.Choice choice) {
                flat.addAll(pick(choice, rest % size).nodes);
            } else {
                flat.add(node);
            }
            rest /= size;
        }
        return new Template(flat);
    }

    private static Template pick(Node.Choice choice, long index) {
        long rest = index;
        for (Template alternative : choice.alternatives()) {
            long size = alternative.count();
            if (rest < size) {
                return alternative.sentence(rest);
            }
            rest -= size;
        }
        throw new IllegalStateException("Index " + index + " is beyond the choice");
    }

    /** Numbers from 0 below {@code count}: a step that shares no factor with it visits all residues of all choices. */
    private static Iterable<Long> spread(long count, int cap) {
        // The golden section spreads best; a huge count is cut, since more than that is never asked for.
        long range = Math.min(count, 1L << 40);
        long step = Math.max(1, Math.round(range * 0.6180339887498949));
        while (gcd(step, range) != 1) {
            step++;
        }
        TreeSet<Long> chosen = new TreeSet<>();
        for (long index = 0; chosen.size() < cap; index = (index + step) % range) {
            chosen.add(index);
        }
        return chosen;
    }

    private static long gcd(long left, long right) {
        return right == 0 ? left : gcd(right, left % right);
    }

    private static long count(Node node) {
        if (!(node instanceof Node.Choice choice)) {
            return 1;
        }
        long sum = 0;
        for (Template alternative : choice.alternatives()) {
            long count = alternative.count();
            sum = sum > Long.MAX_VALUE - count ? Long.MAX_VALUE : sum + count;
        }
        return sum;
    }

    private static long times(long left, long right) {
        return left > Long.MAX_VALUE / right ? Long.MAX_VALUE : left * right;
    }
}
