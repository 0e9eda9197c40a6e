package dev.sottovoce.privacy.form;

import dev.sottovoce.privacy.speech.Gender;
import dev.sottovoce.privacy.speech.Speller;
import dev.sottovoce.privacy.speech.Written;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Renders a value in a form, for the ear and for the eye. Values that are equal under the form give equal images, in
 * every locale; that is what makes a form tell the form and no more.
 *
 * <p>Amounts are rendered without sign: whether something is had, owed or overdrawn is the shade, and the message says
 * it.
 */
public final class Rendering {
    private static final int MASK = 4;
    /** No digit can hide in it, and it is short enough to be a word. */
    private static final Pattern CODEWORD = Pattern.compile("(?=.{1,30}$)\\p{L}+( \\p{L}+)*");

    private final int significant;
    private final Map<Currency, List<Long>> bands;

    /**
     * A rendering by a policy.
     *
     * @param significant how many significant digits a rounded amount has
     * @param bands by currency, the lower edges in minor units, ascending; an amount belongs to the last edge that it
     *     reaches
     */
    public Rendering(int significant, Map<Currency, List<Long>> bands) {
        this.significant = significant;
        this.bands = Map.copyOf(bands);
    }

    /**
     * The image of a value in a form.
     *
     * @param today in the customer's time zone, for days that are said as "yesterday"
     * @return empty when the form does not apply, such as a band in a currency without bands
     */
    public Optional<Image> render(Shape shape, Form form, Locale locale, LocalDate today) {
        if (!form.existsFor(shape.kind()) || form.level() <= Form.FIRST_PARTY.level()) {
            return Optional.empty();
        }
        if (shape instanceof Shape.Amount amount) {
            return amount(amount, form, locale);
        }
        if (shape instanceof Shape.Period period) {
            return Optional.of(period(period, form, locale, today));
        }
        if (shape instanceof Shape.Day day) {
            return Optional.of(day(day, form, locale, today));
        }
        if (shape instanceof Shape.Count count) {
            return count(count, form, locale);
        }
        return plain(shape, form, locale);
    }

    private Optional<Image> amount(Shape.Amount amount, Form form, Locale locale) {
        boolean owed = amount.side() == Shape.Side.OWE || amount.minorUnits() < 0;
        long magnitude = Math.abs(amount.minorUnits());
        return switch (form) {
            case EXACT ->
                Optional.of(money(
                        form, owed ? "owed" : magnitude == 0 ? "zero" : "", magnitude, amount.currency(), locale));
            case ROUNDED -> Optional.of(rounded(magnitude, owed, amount.currency(), locale));
            case BAND -> band(magnitude, owed, amount.currency(), locale);
            default -> Optional.empty();
        };
    }

    private Image rounded(long magnitude, boolean owed, Currency currency, Locale locale) {
        long unit = unit(currency);
        if (!owed && magnitude < unit) {
            Image one = money(Form.ROUNDED, "below", unit, currency, locale);
            return new Image(
                    Form.ROUNDED,
                    "below",
                    one.gender(),
                    lessThan(locale) + one.speech(),
                    lessThan(locale) + one.display());
        }
        long major = owed ? -Math.floorDiv(-magnitude, unit) : magnitude / unit;
        long step = 1;
        while (major / step >= ceiling(significant)) {
            step *= 10;
        }
        long figure = (owed ? -Math.floorDiv(-major, step) : major / step) * step;
        return money(Form.ROUNDED, owed ? "owed" : "", Math.multiplyExact(figure, unit), currency, locale);
    }

    private Optional<Image> band(long magnitude, boolean owed, Currency currency, Locale locale) {
        List<Long> edges = bands.getOrDefault(currency, List.of());
        if (edges.isEmpty()) {
            return Optional.empty();
        }
        if (owed) {
            return Optional.of(new Image(Form.BAND, "owed", "", ""));
        }
        int at = 0;
        while (at + 1 < edges.size() && edges.get(at + 1) <= magnitude) {
            at++;
        }
        Image low = money(Form.BAND, "", edges.get(at), currency, locale);
        if (at == edges.size() - 1) {
            return Optional.of(new Image(
                    Form.BAND, "top", low.gender(), moreThan(locale) + low.speech(), moreThan(locale) + low.display()));
        }
        Image high = money(Form.BAND, "", edges.get(at + 1), currency, locale);
        Speller speller = Speller.of(locale);
        String from = edges.get(at) == 0
                ? low.speech()
                : speller.cardinal(edges.get(at) / unit(currency), speller.genderOf(currency));
        return Optional.of(new Image(
                Form.BAND,
                "",
                low.gender(),
                between(locale, from, high.speech()),
                between(locale, low.display(), high.display())));
    }

    private static Image money(Form form, String shade, long minorUnits, Currency currency, Locale locale) {
        String display = Written.of(locale).money(minorUnits, currency);
        if (form != Form.EXACT) {
            display = withoutCents(display, currency);
        }
        return new Image(
                form, shade, gender(locale, currency), Speller.of(locale).money(minorUnits, currency), display);
    }

    /** Rounded figures and band edges are whole units: cents would pretend a precision that is not there. */
    private static String withoutCents(String display, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return digits == 0 ? display : display.replaceFirst("[.,]0{" + digits + "}(?!\\d)", "");
    }

    private static Image period(Shape.Period period, Form form, Locale locale, LocalDate today) {
        LocalDate from = form == Form.MONTH ? period.from().withDayOfMonth(1) : period.from();
        LocalDate to =
                form == Form.MONTH ? period.to().withDayOfMonth(period.to().lengthOfMonth()) : period.to();
        return new Image(
                form,
                "",
                Speller.of(locale).period(from, to, today),
                Written.of(locale).period(from, to, today));
    }

    private static Image day(Shape.Day day, Form form, Locale locale, LocalDate today) {
        if (form == Form.MONTH) {
            return period(new Shape.Period(day.date(), day.date()), form, locale, today);
        }
        return new Image(
                form,
                "",
                Speller.of(locale).date(day.date(), today),
                Written.of(locale).date(day.date(), today));
    }

    private static Optional<Image> count(Shape.Count count, Form form, Locale locale) {
        if (form == Form.EXACT) {
            String shade = count.value() == 0 ? "zero" : count.value() == 1 ? "one" : "";
            return Optional.of(new Image(
                    form,
                    shade,
                    Speller.of(locale).cardinal(count.value()),
                    Written.of(locale).cardinal(count.value())));
        }
        String shade = count.value() == 0 ? "none" : count.value() == 1 ? "one" : count.value() <= 4 ? "few" : "many";
        return form == Form.BAND ? Optional.of(new Image(form, shade, "", "")) : Optional.empty();
    }

    private static Optional<Image> plain(Shape shape, Form form, Locale locale) {
        if (shape instanceof Shape.Identifier identifier) {
            String all = identifier.value();
            String shown = form == Form.MASKED ? mask(all) : all;
            return Optional.of(new Image(
                    form,
                    "",
                    Speller.of(locale).digits(shown),
                    form == Form.MASKED ? shown : Written.of(locale).identifier(shown)));
        }
        if (shape instanceof Shape.Name name) {
            return switch (form) {
                case EXACT -> Optional.of(new Image(form, "", name.value(), name.value()));
                case INITIAL -> Optional.of(initial(name.value()));
                case CODEWORD ->
                    name.codeword()
                            .filter(word -> CODEWORD.matcher(word).matches())
                            .map(word -> new Image(form, "", word, word));
                default -> Optional.empty();
            };
        }
        if (shape instanceof Shape.Flag flag) {
            return Optional.of(new Image(form, flag.value() ? "yes" : "no", "", ""));
        }
        if (shape instanceof Shape.Words words && form == Form.EXACT) {
            return Optional.of(new Image(form, "", words.value(), words.value()));
        }
        return Optional.empty();
    }

    /** The last four characters, and never more than half: of a short number four would be nearly all. */
    private static String mask(String all) {
        return all.substring(all.length() - Math.min(MASK, all.length() / 2));
    }

    private static Image initial(String name) {
        String letter = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        return new Image(Form.INITIAL, "", letter, letter);
    }

    /** The first number with more digits than that. */
    private static long ceiling(int digits) {
        long ceiling = 1;
        for (int i = 0; i < digits; i++) {
            ceiling *= 10;
        }
        return ceiling;
    }

    private static long unit(Currency currency) {
        long unit = 1;
        for (int i = 0; i < Math.max(0, currency.getDefaultFractionDigits()); i++) {
            unit *= 10;
        }
        return unit;
    }

    private static String gender(Locale locale, Currency currency) {
        if (!locale.getLanguage().equals("es")) {
            return "";
        }
        return Speller.of(locale).genderOf(currency) == Gender.FEMININE ? "f" : "m";
    }

    private static String lessThan(Locale locale) {
        return locale.getLanguage().equals("es") ? "menos de " : "less than ";
    }

    private static String moreThan(Locale locale) {
        return locale.getLanguage().equals("es") ? "más de " : "more than ";
    }

    private static String between(Locale locale, String low, String high) {
        return locale.getLanguage().equals("es") ? "entre " + low + " y " + high : "between " + low + " and " + high;
    }
}
