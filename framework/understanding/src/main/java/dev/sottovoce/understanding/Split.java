package dev.sottovoce.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Which rows are held out, in turn, to measure what training on the others gives.
 *
 * @param folds how many parts the rows fall into
 * @param used how many of the parts are held out
 * @param quantile which share of the texts in scope the threshold may lose
 */
record Split(int folds, int used, double quantile) {
    /** Five folds by template: harder than life, so more may be lost. */
    static final Split BY_TEMPLATE = new Split(5, 5, 0.05);

    /** A tenth, for rows that real people wrote. */
    static final Split TENTH = new Split(10, 1, 0.02);

    /** The fold of each row; rows of a group share theirs. */
    int[] of(List<Row> rows, long seed) {
        var groups = new TreeSet<String>();
        rows.forEach(row -> groups.add(key(row)));
        var shuffled = new ArrayList<>(groups);
        var chance = new SplittableRandom(seed);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            Collections.swap(shuffled, last, chance.nextInt(last + 1));
        }
        Map<String, Integer> fold = new HashMap<>();
        Map<String, Integer> next = new HashMap<>();
        for (String group : shuffled) {
            String label = group.substring(0, group.indexOf('\t'));
            int number = next.merge(label, 1, Integer::sum);
            fold.put(group, number % folds);
        }
        return rows.stream().mapToInt(row -> fold.getOrDefault(key(row), 0)).toArray();
    }

    private static String key(Row row) {
        return row.label() + "\t" + row.group();
    }
}
