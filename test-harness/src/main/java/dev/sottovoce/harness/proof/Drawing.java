package dev.sottovoce.harness.proof;

import dev.sottovoce.harness.proof.Books.AccountBook;
import dev.sottovoce.harness.proof.Books.MovementBook;
import dev.sottovoce.harness.proof.Books.PayeeBook;
import dev.sottovoce.harness.proof.Books.Side;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws the books of customers. Amounts have six to nine significant digits, names three words of a language that
 * nobody speaks, numbers fourteen digits: whatever of it appears in a message is no accident.
 */
final class Drawing {
    private static final String[] HEADS = {"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"};
    private static final String[] HEARTS = {"a", "e", "i", "o", "u"};
    private static final int SYLLABLES = 3;
    /** The first two of {@link #CATEGORIES} belong to these. */
    private static final List<String> MERCHANTS = List.of("TESCO", "SAINSBURYS", "GREGGS", "NETFLIX");

    private static final List<String> CATEGORIES =
            List.of("GROCERIES", "RESTAURANTS", "TRANSPORT", "SUBSCRIPTIONS", "HEALTH");
    private static final List<Side> SIDES =
            List.of(Side.MERCHANT, Side.MERCHANT, Side.MERCHANT, Side.PERSON, Side.EMPLOYER);
    private static final int DAYS = 80;

    private final RandomGenerator random;
    private final Set<Long> amounts = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    Drawing(RandomGenerator random) {
        this.random = random;
    }

    /** How much a customer has. */
    record Size(int accounts, int movements, int payees) {
        static Size drawn(RandomGenerator random) {
            return new Size(random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(4), random.nextInt(24), random.nextInt(4));
        }
    }

    /** Books of that size. */
    Books books(SubjectRef customer, Locale locale, LocalDate today, Size size) {
        var accounts = new ArrayList<AccountBook>();
        for (int i = 0; i < size.accounts(); i++) {
            accounts.add(account(i));
        }
        var movements = new ArrayList<MovementBook>();
        for (int i = 0; i < size.movements() && !accounts.isEmpty(); i++) {
            movements.add(movement(i, accounts.size(), today));
        }
        movements.sort(Comparator.comparing(MovementBook::date).reversed());
        var payees = new ArrayList<PayeeBook>();
        for (int i = 0; i < size.payees(); i++) {
            payees.add(new PayeeBook(
                    "p" + i, name(), random.nextBoolean() ? Optional.of(name()) : Optional.empty(), number()));
        }
        return new Books(customer, locale, zone(locale), currency(locale), accounts, movements, payees);
    }

    private AccountBook account(int index) {
        long booked = amount();
        return new AccountBook("a" + index, name(), number(), booked, random.nextInt(4) == 0 ? -amount() : amount());
    }

    private MovementBook movement(int index, int accounts, LocalDate today) {
        Side side = SIDES.get(random.nextInt(SIDES.size()));
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        return new MovementBook(
                "m" + index,
                random.nextInt(accounts),
                today.minusDays(random.nextInt(DAYS)),
                side,
                name(),
                side == Side.MERCHANT ? Optional.of(MERCHANTS.get(random.nextInt(MERCHANTS.size()))) : Optional.empty(),
                category,
                name(),
                amount(),
                side == Side.EMPLOYER || (side == Side.PERSON && random.nextBoolean()),
                random.nextInt(5) == 0,
                category.equals("HEALTH") || random.nextInt(6) == 0);
    }

    /** Six to nine digits, the last no zero, once each. */
    long amount() {
        while (true) {
            long bound = 1_000_000L;
            for (int more = random.nextInt(4); more > 0; more--) {
                bound *= 10;
            }
            long drawn = bound / 10 + random.nextLong(bound - bound / 10);
            if (drawn % 10 != 0 && amounts.add(drawn)) {
                return drawn;
            }
        }
    }

    /** Three words. */
    String name() {
        while (true) {
            String drawn = word() + " " + word() + " " + word();
            if (names.add(drawn)) {
                return drawn;
            }
        }
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            word.append(HEADS[random.nextInt(HEADS.length)]).append(HEARTS[random.nextInt(HEARTS.length)]);
        }
        return word.toString();
    }

    /**
     * Fourteen digits. The last five, the least that is searched for, have no zero: the bank's telephone number and
     * Meta's ids, which stand in many messages, have one in every five digits, and would be taken for it.
     */
    String number() {
        var number = new StringBuilder().append(100_000_000L + random.nextLong(900_000_000L));
        for (int i = 0; i < 5; i++) {
            number.append(1 + random.nextInt(9));
        }
        return number.toString();
    }

    static Currency currency(Locale locale) {
        return Currency.getInstance(locale);
    }

    static ZoneId zone(Locale locale) {
        return ZoneId.of(
                switch (locale.getCountry()) {
                    case "ES" -> "Europe/Madrid";
                    case "US" -> "America/New_York";
                    default -> "Europe/London";
                });
    }
}
