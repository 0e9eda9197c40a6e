package dev.sottovoce.harness.proof;

import dev.sottovoce.harness.proof.Books.AccountBook;
import dev.sottovoce.harness.proof.Books.MovementBook;
import dev.sottovoce.harness.proof.Books.PayeeBook;
import dev.sottovoce.harness.proof.Books.Side;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Rendering;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws two customers who differ in everything that a vendor may not know and agree in the rest. */
final class Twins {
    private static final int TRIES = 200;

    private final RandomGenerator random;
    private final Drawing drawing;
    private final Rendering rendering;
    private final SubjectRef customer;
    private final Locale locale;
    private final LocalDate today;

    Twins(RandomGenerator random, Rendering rendering, SubjectRef customer, Locale locale, LocalDate today) {
        this.random = random;
        this.drawing = new Drawing(random);
        this.rendering = rendering;
        this.customer = customer;
        this.locale = locale;
        this.today = today;
    }

    /** Two customers. */
    record Pair(Books one, Books other) {}

    /** Who share nothing but their language. */
    Pair strangers() {
        return new Pair(drawn(), drawn());
    }

    /** Who have the same accounts and payments, as far as a form of money shows. */
    Pair alike(Form money, boolean payments) {
        Books one = drawn();
        var accounts = one.accounts().stream()
                .map(account -> new AccountBook(
                        account.ref(),
                        account.nickname(),
                        drawing.number(),
                        drawing.amount(),
                        other(account.available(), money, one)))
                .toList();
        var movements = new ArrayList<MovementBook>();
        one.movements().stream()
                .filter(movement -> !movement.sensitive())
                .map(movement -> payments ? alike(movement, money, one) : movement)
                .forEach(movements::add);
        drawn().movements().stream()
                .filter(MovementBook::sensitive)
                .filter(movement -> movement.account() < accounts.size())
                .forEach(movements::add);
        movements.sort(Comparator.comparing(MovementBook::date).reversed());
        return new Pair(one, new Books(customer, locale, one.zone(), one.currency(), accounts, movements, payees()));
    }

    private Books drawn() {
        return drawing.books(customer, locale, today, Drawing.Size.drawn(random));
    }

    private List<PayeeBook> payees() {
        var payees = new ArrayList<PayeeBook>();
        for (int i = random.nextInt(4); i > 0; i--) {
            payees.add(new PayeeBook("p" + i, drawing.name(), Optional.empty(), drawing.number()));
        }
        return payees;
    }

    private MovementBook alike(MovementBook movement, Form money, Books books) {
        boolean income = movement.side() == Side.EMPLOYER;
        return new MovementBook(
                movement.ref(),
                movement.account(),
                movement.date(),
                movement.side(),
                movement.side() == Side.PERSON ? drawing.name() : movement.counterparty(),
                movement.merchant(),
                movement.category(),
                drawing.name(),
                other(movement.minorUnits(), income ? Form.BAND : money, books),
                movement.incoming(),
                movement.pending(),
                false);
    }

    /** Another amount that looks the same in a form. */
    private long other(long minorUnits, Form form, Books books) {
        Optional<Image> image = image(minorUnits, form, books);
        for (int i = 0; i < TRIES; i++) {
            long spread = Math.max(2, Math.abs(minorUnits) / (i < TRIES / 2 ? 10 : 100));
            long tried = minorUnits - spread / 2 + random.nextLong(spread);
            if (tried != minorUnits
                    && Long.signum(tried) == Long.signum(minorUnits)
                    && image(tried, form, books).equals(image)) {
                return tried;
            }
        }
        return minorUnits;
    }

    private Optional<Image> image(long minorUnits, Form form, Books books) {
        return rendering.render(new Shape.Amount(books.currency(), minorUnits, Shape.Side.HAVE), form, locale, today);
    }
}
