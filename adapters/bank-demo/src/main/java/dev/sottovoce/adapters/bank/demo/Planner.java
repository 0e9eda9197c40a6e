package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.adapters.bank.demo.PublicLists.Merchant;
import dev.sottovoce.adapters.bank.demo.World.Holding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what happens on the accounts. A plan is a function of the seed and the first month: a longer one begins
 * with the shorter one.
 */
final class Planner {
    private static final String TRANSFERS = "TRANSFERS";
    private static final int FIRST_DAYS = 2;
    private static final int JITTER_DAYS = 3;

    private final World world;
    private final Chance chance;
    private final Drawing drawing;

    Planner(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        this.drawing = new Drawing(chance);
    }

    /**
     * Everything from the opening balances to the end of the last day's month, in order of days.
     *
     * @param first the first month; the opening balances stand the day before
     */
    List<Movement> plan(YearMonth first, LocalDate last) {
        List<Movement> plan = new ArrayList<>();
        Map<String, Long> balances = new HashMap<>();
        for (Holding account : world.accounts()) {
            Movement opening = opening(account, first.atDay(1).minusDays(1));
            plan.add(opening);
            balances.put(account.key(), opening.effect());
        }
        for (YearMonth month = first; !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            plan.addAll(month(month, balances));
        }
        return List.copyOf(plan);
    }

    private List<Movement> month(YearMonth month, Map<String, Long> balances) {
        List<Movement> movements = new ArrayList<>();
        for (Habit habit : world.habits()) {
            Holding account = world.account(habit.account())
                    .orElseThrow(() -> new IllegalStateException(
                            "a habit is of account " + habit.account() + ": add it to accounts.csv"));
            List<Movement> made = habit.sizing() == Habit.Sizing.BALANCE
                    ? leftOver(habit, account, month, balances)
                    : usual(habit, account, month);
            for (Movement movement : made) {
                movements.add(movement);
                balances.merge(movement.account(), movement.effect(), Math::addExact);
                movement.other().ifPresent(other -> balances.merge(other, -movement.effect(), Math::addExact));
            }
        }
        movements.sort(Comparator.comparing(Movement::happened));
        return movements;
    }

    private List<Movement> usual(Habit habit, Holding account, YearMonth month) {
        boolean sensitive = merchant(habit).map(Merchant::sensitive).orElse(false);
        List<Long> amounts = drawing.amounts(habit, month, account.owner(), sensitive);
        List<Movement> movements = new ArrayList<>();
        for (int at = 0; at < amounts.size(); at++) {
            LocalDate day = day(habit, month, at);
            movements.add(movement(habit, account, day, amounts.get(at), sensitive));
        }
        return movements;
    }

    private Movement movement(Habit habit, Holding account, LocalDate day, long amount, boolean sensitive) {
        Optional<Merchant> merchant = merchant(habit);
        return new Movement(
                habit.kind(),
                day,
                merchant.isPresent() ? day.plusDays(1) : day,
                account.key(),
                Optional.empty(),
                habit.kind() == MovementKind.INCOME,
                amount,
                merchant.map(Merchant::id),
                merchant.map(Merchant::name).orElseGet(() -> name(habit, account)),
                merchant.map(Merchant::category).orElseGet(() -> category(habit.kind())),
                sensitive);
    }

    private List<Movement> leftOver(Habit habit, Holding account, YearMonth month, Map<String, Long> balances) {
        long before = balances.getOrDefault(account.key(), 0L);
        long left = before - drawing.balance(habit, month);
        if (Math.abs(left) < Drawing.SMALLEST) {
            return List.of();
        }
        Optional<Holding> own = world.account(habit.with());
        return List.of(new Movement(
                own.isPresent() ? MovementKind.SWEEP : MovementKind.PERSON,
                month.atEndOfMonth(),
                month.atEndOfMonth(),
                account.key(),
                own.map(Holding::key),
                left < 0,
                drawing.marked(Math.abs(left), account.owner()),
                Optional.empty(),
                own.map(Planner::firstHolder).orElseGet(() -> name(habit, account)),
                TRANSFERS,
                false));
    }

    private Movement opening(Holding account, LocalDate day) {
        return new Movement(
                MovementKind.OPENING,
                day,
                day,
                account.key(),
                Optional.empty(),
                true,
                drawing.marked(account.opening(), account.owner()),
                Optional.empty(),
                "",
                TRANSFERS,
                false);
    }

    private Optional<Merchant> merchant(Habit habit) {
        return Optional.ofNullable(world.lists().merchants().get(habit.with()));
    }

    private String name(Habit habit, Holding account) {
        return habit.with().matches("\\d+")
                ? world.payee(account.holders().get(0), Integer.parseInt(habit.with()))
                        .name()
                : chance.variant(List.of(habit.with().split("\\|")));
    }

    private static String firstHolder(Holding account) {
        String name = account.holders().get(0).name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String category(MovementKind kind) {
        return switch (kind) {
            case RENT -> "HOUSING";
            case INCOME -> "INCOME";
            case OPENING, PERSON, PURCHASE, SWEEP -> TRANSFERS;
        };
    }

    /** What is on a fixed day stays there; shopping moves a little. The first days stay, as balances are told then. */
    private LocalDate day(Habit habit, YearMonth month, int at) {
        int planned = habit.days().get(at);
        boolean moves = habit.sizing() != Habit.Sizing.FIXED && planned > FIRST_DAYS;
        long jitter = moves ? chance.between("day/" + habit.key() + "/" + month + "/" + at, 0, JITTER_DAYS - 1) : 0;
        return month.atDay((int) Math.min(planned + jitter, month.lengthOfMonth()));
    }
}
