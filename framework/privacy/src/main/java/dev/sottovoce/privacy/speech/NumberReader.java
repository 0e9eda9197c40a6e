package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.NumberWord.Role;
import dev.sottovoce.privacy.speech.Tokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one number that begins at a given token. */
final class NumberReader {

    private static final int MOST_DIGITS = 18;
    private static final long MILLION = 1_000_000L;

    /**
     * A number that was read.
     *
     * @param whole its whole part
     * @param fraction its decimals as digits, empty if it has none
     * @param end the token after it
     */
    record Read(long whole, String fraction, int end) {}

    /** Digits and pairs of digits in a row. */
    private record Row(List<String> pieces, int end) {

        String digits() {
            return String.join("", pieces);
        }

        /** Nobody says an amount like this: "twelve fifty" might be one, "twelve oh three" and "one two" are not. */
        boolean isNoAmount() {
            return pieces.stream().allMatch(piece -> piece.length() == 1)
                    || pieces.stream().skip(1).anyMatch(piece -> piece.startsWith("0"));
        }
    }

    private final List<Token> tokens;

    NumberReader(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    boolean at(int index, Role role) {
        return index < tokens.size() && tokens.get(index).is(role);
    }

    /** The longest number that grammar composes here, with its decimals. */
    Optional<Read> composed(int start) {
        NumberRun run = new NumberRun();
        int end = start;
        for (int i = start; i < tokens.size() && continues(run, i, end); i++) {
            if (!at(i, Role.JOINER) && !at(i, Role.ARTICLE)) {
                end = i + 1;
            }
        }
        Read read = withDecimals(new Read(run.value().orElse(0), "", end), start);
        return read.end() > start ? Optional.of(read) : Optional.empty();
    }

    /** Digits and pairs said one after the other, at least two: "twelve oh three" is 1203. */
    Optional<Read> row(int start) {
        return read(rowAt(start));
    }

    /** As {@link #row}, with its decimals, but only one that cannot be an amount with its minor units. */
    Optional<Read> unmistakableRow(int start) {
        Row row = rowAt(start);
        return row.isNoAmount() ? read(row).map(whole -> withDecimals(whole, start)) : Optional.empty();
    }

    /** The token after "and a half", "y medio", if that is said here. */
    OptionalInt half(int start) {
        if (!at(start, Role.JOINER)) {
            return OptionalInt.empty();
        }
        int next = at(start + 1, Role.ARTICLE) ? start + 2 : start + 1;
        return at(next, Role.HALF) ? OptionalInt.of(next + 1) : OptionalInt.empty();
    }

    private static Optional<Read> read(Row row) {
        boolean readable = row.pieces().size() >= 2 && row.digits().length() <= MOST_DIGITS;
        return readable ? Optional.of(new Read(Long.parseLong(row.digits()), "", row.end())) : Optional.empty();
    }

    /** A numeral with decimals begins a number or is none of its words. */
    private boolean continues(NumberRun run, int index, int end) {
        Token token = tokens.get(index);
        boolean afterDecimals =
                end > 0 && index == end && !tokens.get(end - 1).fraction().isEmpty();
        boolean lateDecimals = run.value().isPresent() && !token.fraction().isEmpty();
        return !afterDecimals
                && !lateDecimals
                && token.composes()
                && run.add(token.word().orElseThrow());
    }

    private Read withDecimals(Read whole, int start) {
        int end = whole.end();
        if (end > start && !tokens.get(end - 1).fraction().isEmpty()) {
            return scaled(new Read(whole.whole(), tokens.get(end - 1).fraction(), end));
        }
        if (at(end, Role.POINT)) {
            Row decimals = rowAt(end + 1);
            return decimals.pieces().isEmpty()
                    ? whole
                    : scaled(new Read(whole.whole(), decimals.digits(), decimals.end()));
        }
        OptionalInt afterHalf = end > start ? half(end) : OptionalInt.empty();
        return afterHalf.isPresent() ? withHalf(whole, afterHalf.getAsInt()) : whole;
    }

    /** Half of the last million, or of one: "un millón y medio", "dos y medio". */
    private Read withHalf(Read whole, int end) {
        long lastWord = tokens.get(whole.end() - 1).word().orElseThrow().value();
        boolean million = at(whole.end() - 1, Role.SCALE) && lastWord >= MILLION;
        return million ? new Read(whole.whole() + lastWord / 2, "", end) : scaled(new Read(whole.whole(), "5", end));
    }

    /** "two point five million". */
    private Read scaled(Read read) {
        if (!at(read.end(), Role.SCALE)) {
            return read;
        }
        BigDecimal scale =
                BigDecimal.valueOf(tokens.get(read.end()).word().orElseThrow().value());
        BigDecimal product = new BigDecimal(read.whole() + "." + read.fraction())
                .multiply(scale)
                .stripTrailingZeros();
        boolean fits = product.scale() <= 0 && product.compareTo(BigDecimal.valueOf(Language.LIMIT)) < 0;
        return fits ? new Read(product.longValueExact(), "", read.end() + 1) : read;
    }

    private Row rowAt(int start) {
        List<String> pieces = new ArrayList<>();
        int next = start;
        for (int end = pieceEnd(next); end > next; end = pieceEnd(next)) {
            pieces.add(piece(next, end));
            next = end;
        }
        return new Row(List.copyOf(pieces), next);
    }

    /** The token after the digit or pair that stands here, or {@code index} if none does. */
    private int pieceEnd(int index) {
        if (at(index, Role.TENS)) {
            int unit = at(index + 1, Role.JOINER) ? index + 2 : index + 1;
            return isDigitAboveZero(unit) ? unit + 1 : index + 1;
        }
        boolean numeral =
                at(index, Role.NUMERAL) && tokens.get(index).fraction().isEmpty();
        return numeral || at(index, Role.UNIT) || at(index, Role.TEEN) ? index + 1 : index;
    }

    private String piece(int start, int end) {
        if (at(start, Role.NUMERAL)) {
            return tokens.get(start).text();
        }
        long sum = valueAt(start) + (end > start + 1 ? valueAt(end - 1) : 0);
        return Long.toString(sum);
    }

    private boolean isDigitAboveZero(int index) {
        return at(index, Role.UNIT) && valueAt(index) > 0;
    }

    private long valueAt(int index) {
        return tokens.get(index).word().orElseThrow().value();
    }
}
