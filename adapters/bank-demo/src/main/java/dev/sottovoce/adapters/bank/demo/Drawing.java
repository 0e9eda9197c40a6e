package dev.sottovoce.adapters.bank.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Draws the amounts of a habit in a month, marked as {@link MarkedAmounts} says. */
final class Drawing {
    /** The smallest amount that is moved, in minor units. */
    static final long SMALLEST = 100;

    private static final int ATTEMPTS = 10_000;

    private final Chance chance;
    private final MarkedAmounts marks;

    Drawing(Chance chance) {
        this.chance = chance;
        this.marks = new MarkedAmounts(chance.seed());
    }

    /** One amount for each day of the habit. */
    List<Long> amounts(Habit habit, YearMonth month, int owner, boolean sensitive) {
        return switch (habit.sizing()) {
            case FIXED ->
                habit.days().stream()
                        .map(day -> marks.mark(between(habit, habit.key(), 0), owner, sensitive))
                        .toList();
            case EACH -> each(habit, month, owner, sensitive);
            case TOTAL -> total(habit, month, owner, sensitive);
            case BALANCE -> throw new IllegalArgumentException("a balance is no amount: ask for it by itself");
        };
    }

    /** The balance that a month is to end with. */
    long balance(Habit habit, YearMonth month) {
        return between(habit, habit.key() + "/" + month, 0);
    }

    /** An ordinary amount near a rough one. */
    long marked(long rough, int owner) {
        return marks.mark(rough, owner, false);
    }

    private List<Long> each(Habit habit, YearMonth month, int owner, boolean sensitive) {
        List<Long> amounts = new ArrayList<>();
        for (int at = 0; at < habit.days().size(); at++) {
            amounts.add(marks.mark(between(habit, habit.key() + "/" + month + "/" + at, 0), owner, sensitive));
        }
        return amounts;
    }

    /** Tries until the sum is in bounds, has the seed's parity, and no two amounts are the same. */
    private List<Long> total(Habit habit, YearMonth month, int owner, boolean sensitive) {
        int bound = month.getMonthValue() % 2 == 0 ? 0 : 2;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Long> parts = parts(habit, habit.key() + "/" + month + "/" + attempt, bound, owner, sensitive);
            long sum = parts.stream().mapToLong(Long::longValue).sum();
            if (sum >= habit.bounds().get(bound)
                    && sum <= habit.bounds().get(bound + 1)
                    && Math.floorMod(sum - chance.seed(), 2L) == 0
                    && new HashSet<>(parts).size() == parts.size()) {
                return parts;
            }
        }
        throw new IllegalStateException("no amounts for " + habit.key() + ": give its total wider bounds");
    }

    private List<Long> parts(Habit habit, String key, int bound, int owner, boolean sensitive) {
        long left = between(habit, key, bound);
        int days = habit.days().size();
        List<Long> parts = new ArrayList<>();
        for (int at = 0; at < days; at++) {
            long share = left / (days - at);
            long rough = at == days - 1 ? left : chance.between(key + "/" + at, share * 6 / 10, share * 14 / 10);
            long part = marks.mark(Math.max(SMALLEST, rough), owner, sensitive);
            parts.add(part);
            left -= part;
        }
        return parts;
    }

    private long between(Habit habit, String key, int bound) {
        return chance.between(
                "amount/" + key, habit.bounds().get(bound), habit.bounds().get(bound + 1));
    }
}
