package dev.sottovoce.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Statistics of scores. */
final class Scores {
    private Scores() {}

    /** The value below which that share of the values lies. */
    static double quantile(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) Math.floor(share * sorted.size())));
    }

    /** How likely a value of the first beats one of the second; equal ones count half. */
    static double areaUnderCurve(List<Double> higher, List<Double> lower) {
        double wins = 0;
        for (double one : higher) {
            for (double other : lower) {
                wins += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return wins / higher.size() / lower.size();
    }
}
