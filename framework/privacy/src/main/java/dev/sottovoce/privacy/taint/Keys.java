package dev.sottovoce.privacy.taint;

import dev.sottovoce.privacy.detect.View;
import dev.sottovoce.privacy.form.Shape;
import java.time.LocalDate;

/** What a value can be found by, however it is written. */
final class Keys {
    private static final int LAST = 4;
    private static final int SHORTEST_WORD = 3;

    private final Traces traces;
    private final View view = new View();

    Keys(Traces traces) {
        this.traces = traces;
    }

    void of(Shape shape) {
        if (shape instanceof Shape.Amount amount) {
            amount(amount);
        } else if (shape instanceof Shape.Identifier identifier) {
            identifier(identifier.value());
        } else if (shape instanceof Shape.Name name) {
            words(name.value(), true);
        } else if (shape instanceof Shape.Words words) {
            words(words.value(), false);
        } else if (shape instanceof Shape.Day day) {
            day(day.date());
        } else if (shape instanceof Shape.Period period) {
            day(period.from());
            day(period.to());
        }
    }

    /** All digits, and the whole units alone; of "1,203.50" also what "1203.5" has. */
    private void amount(Shape.Amount amount) {
        int places = Math.max(0, amount.currency().getDefaultFractionDigits());
        long digits = Math.abs(amount.minorUnits());
        digits(digits, false);
        long major = digits;
        for (int i = 0; i < places; i++) {
            major /= 10;
        }
        digits(major, false);
        if (places > 1 && digits % 10 == 0) {
            digits(digits / 10, false);
        }
    }

    /** Whoever writes any five or more of its last digits writes its last five. */
    private void identifier(String value) {
        view.read(value);
        String all = view.alphanumerics();
        if (all.length() < LAST) {
            return;
        }
        String tail = all.substring(Math.max(0, all.length() - Traces.FEWEST_DIGITS));
        if (isNumber(tail)) {
            digits(Long.parseLong(tail), tail.length(), true);
        } else if (all.length() >= Traces.MIXED) {
            mixed(all.substring(all.length() - Traces.MIXED));
        }
        String last = all.substring(all.length() - LAST);
        if (isNumber(last)) {
            traces.run(Long.parseLong(last));
        }
    }

    /** Letters alone are a word, not a number. */
    private void mixed(String tail) {
        boolean readable = tail.chars().allMatch(c -> c < 128);
        if (readable && tail.chars().anyMatch(c -> c <= '9')) {
            traces.mixed(Long.parseLong(tail, 36));
        }
    }

    /** Each word and all together; of a text only which word follows which, as each alone is anybody's. */
    private void words(String value, boolean name) {
        view.read(value);
        long before = 0;
        for (int piece = 0; piece < view.pieces(); piece++) {
            if (view.isDigits(piece)) {
                before = 0;
                continue;
            }
            long word = view.hash(piece);
            if (name && view.length(piece) >= SHORTEST_WORD) {
                traces.word(word);
            }
            if (before != 0) {
                traces.pair(before, word);
            }
            before = word;
        }
        if (name && view.pieces() > 1) {
            traces.word(View.hashOf(view.alphanumerics()));
        }
    }

    private void day(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        digits(10_000L * year + 100L * month + date, 8, false);
        digits(1_000_000L * date + 10_000L * month + year, 8, false);
        digits(1_000_000L * month + 10_000L * date + year, 8, false);
        // "3/2/2026": as many digits as they have.
        int length = 4 + (date > 9 ? 2 : 1) + (month > 9 ? 2 : 1);
        digits((month > 9 ? 1_000_000L : 100_000L) * date + 10_000L * month + year, length, false);
        digits((date > 9 ? 1_000_000L : 100_000L) * month + 10_000L * date + year, length, false);
    }

    private void digits(long value, boolean identifier) {
        int length = 1;
        for (long rest = value; rest > 9; rest /= 10) {
            length++;
        }
        digits(value, length, identifier);
    }

    private void digits(long value, int length, boolean identifier) {
        if (value >= 0 && length >= Traces.FEWEST_DIGITS && length <= Traces.MOST_DIGITS) {
            traces.digits(value, length, identifier);
        }
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
