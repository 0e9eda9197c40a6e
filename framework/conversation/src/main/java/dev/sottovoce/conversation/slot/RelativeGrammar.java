package dev.sottovoce.conversation.slot;

import dev.sottovoce.conversation.slot.MoneyValue.Kind;
import dev.sottovoce.conversation.slot.MoneyValue.Relative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads amounts that only the bank can work out, and percentages. */
final class RelativeGrammar {

    private static final String OF_IT = "(?: of (?:it|that|them|the balance|my balance|the total))?";
    private static final String DE_ELLO = "(?: de(?:l saldo| ello| eso| mi saldo|l total))?";

    private record Saying(Pattern pattern, Relative value) {}

    private final List<Saying> sayings = new ArrayList<>();
    private final Pattern percent;
    private final NumberWords numbers;
    private final char groupMark;

    RelativeGrammar(SlotLocale locale) {
        this.numbers = NumberWords.of(locale);
        this.groupMark = locale.groupMark();
        if (locale.isSpanish()) {
            this.percent = Pattern.compile("(?:%|por ciento)" + DE_ELLO + "(?= |$)");
            say("todo|todo el saldo|todo lo que (?:hay|tengo)", Kind.ALL, Fraction.WHOLE);
            say("(?:la )?mitad" + DE_ELLO, Kind.SHARE, new Fraction(1, 2));
            say("(?:el |lo |la cuota |el pago )?minim[oa]", Kind.MINIMUM, Fraction.WHOLE);
            say("(?:todo )?lo que debo|el saldo (?:completo|total)|la deuda", Kind.FULL_BALANCE, Fraction.WHOLE);
            say("el resto|lo que queda|lo demas", Kind.REST, Fraction.WHOLE);
        } else {
            this.percent = Pattern.compile("(?:%|percent|per cent)" + OF_IT + "(?= |$)");
            say("everything|all of it|the whole lot|all i have|all the money", Kind.ALL, Fraction.WHOLE);
            say("(?:a |the )?half" + OF_IT, Kind.SHARE, new Fraction(1, 2));
            say("(?:a )?quarter of (?:it|that|the balance|my balance)", Kind.SHARE, new Fraction(1, 4));
            say("(?:the )?minimum(?: payment| amount)?", Kind.MINIMUM, Fraction.WHOLE);
            say("the (?:full|whole|entire) (?:balance|amount)|what i owe", Kind.FULL_BALANCE, Fraction.WHOLE);
            say("the rest(?: of it)?|the remainder|what is left|whats left", Kind.REST, Fraction.WHOLE);
        }
    }

    /** A value and the index of the word after it. */
    record Match<T>(T value, int next) {}

    Optional<Match<MoneyValue>> at(Words words, int at) {
        Optional<Match<MoneyValue>> best = percentage(words, at)
                .map(match -> new Match<>(
                        match.value()
                                .<MoneyValue>map(fraction -> new Relative(Kind.SHARE, fraction))
                                .orElse(new MoneyValue.Invalid()),
                        match.next()));
        for (Saying saying : sayings) {
            OptionalInt next = words.end(words.matcher(saying.pattern()), at);
            if (next.isPresent() && next.getAsInt() > best.map(Match::next).orElse(0)) {
                best = Optional.of(new Match<>(saying.value(), next.getAsInt()));
            }
        }
        return best;
    }

    /** A percentage; its value is empty where it is none of a whole, such as 0 or 120 percent. */
    Optional<Match<Optional<Fraction>>> percentage(Words words, int at) {
        return hundredths(words, at).flatMap(number -> {
            OptionalInt next = words.end(words.matcher(percent), number.next());
            return next.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Match<>(fraction(number.value()), next.getAsInt()));
        });
    }

    private Optional<Match<Long>> hundredths(Words words, int at) {
        if (at < words.size() && words.get(at).kind() == Words.Kind.FIGURE) {
            List<Long> read = Figures.hundredths(words.get(at).text(), groupMark);
            return Optional.of(new Match<>(read.size() == 1 ? read.get(0) : 0L, at + 1));
        }
        return numbers.at(words, at).map(number -> new Match<>(100 * number.value(), number.next()));
    }

    private static Optional<Fraction> fraction(long hundredths) {
        if (hundredths < 1 || hundredths > 10_000) {
            return Optional.empty();
        }
        return Optional.of(
                hundredths % 100 == 0
                        ? new Fraction((int) hundredths / 100, 100)
                        : new Fraction((int) hundredths, 10_000));
    }

    private void say(String pattern, Kind kind, Fraction fraction) {
        sayings.add(new Saying(Pattern.compile("(?:" + pattern + ")(?= |$)"), new Relative(kind, fraction)));
    }
}
