package dev.sottovoce.privacy.speech;

import java.util.OptionalLong;

/**
 * Composes one number from words that arrive one by one: "forty", "eight", "thousand", "three", "hundred" is 48,300.
 *
 * <p>Numerals take part ("48 thousand 317"), hundreds may be counted up to 99 ("twelve hundred"), and nothing is added
 * that grammar does not join: after "twelve", "fifty" is refused. Not thread-safe; one run reads one number.
 */
public final class NumberRun {

    /** The smallest place of the open group of three digits that is taken. */
    private enum Place {
        NONE,
        HUNDREDS,
        TENS,
        UNITS
    }

    private static final long MILLION = 1_000_000L;

    /** What is closed by "million" or a greater word, and the last such word. */
    private long closed;

    private long lastScale = Language.LIMIT;
    /** What is closed by "thousand" since. */
    private long thousands;
    /** The open group. */
    private long group;

    private Place place = Place.NONE;
    private boolean begun;
    private boolean articleOpen;

    /**
     * Takes the next word if it continues the number.
     *
     * @return false when it does not; the run is unchanged and keeps its value
     */
    public boolean add(NumberWord word) {
        boolean taken = switch (word.role()) {
            case UNIT -> addUnit(word.value());
            case TEEN -> isOpenBelowHundred() && take(word.value(), Place.UNITS);
            case TENS -> isOpenBelowHundred() && take(word.value(), Place.TENS);
            case HUNDREDS -> isOpen() && take(word.value(), Place.HUNDREDS);
            case HUNDRED -> multiplyByHundred();
            case SCALE -> word.value() < MILLION ? multiplyByThousand() : multiplyBy(word.value());
            case NUMERAL -> addNumeral(word.value());
            case ARTICLE -> openArticle();
            case JOINER -> begun && !articleOpen && place != Place.UNITS;
            case WITH, POINT, HALF, MINUS -> false;
        };
        return taken;
    }

    /** The number so far; a joiner or article at the end does not count. Empty when no number word came. */
    public OptionalLong value() {
        return begun ? OptionalLong.of(closed + thousands + group) : OptionalLong.empty();
    }

    private boolean addUnit(long value) {
        if (value == 0) {
            return !begun && !articleOpen && take(0, Place.UNITS);
        }
        return !articleOpen && place != Place.UNITS && take(value, Place.UNITS);
    }

    private boolean isOpen() {
        return !articleOpen && place == Place.NONE;
    }

    private boolean isOpenBelowHundred() {
        return !articleOpen && (place == Place.NONE || place == Place.HUNDREDS);
    }

    private boolean take(long value, Place taken) {
        group += value;
        place = taken;
        begun = true;
        return true;
    }

    private boolean openArticle() {
        if (!isOpen()) {
            return false;
        }
        articleOpen = true;
        return true;
    }

    /** Ninety-nine hundred at most, and below a thousand only nine hundred. */
    private boolean multiplyByHundred() {
        if (place == Place.NONE) {
            return multiplied(100, Place.HUNDREDS);
        }
        boolean counted = place == Place.UNITS || place == Place.TENS;
        if (!counted || group == 0 || group > (thousands > 0 ? 9 : 99)) {
            return false;
        }
        return multiplied(group * 100, Place.HUNDREDS);
    }

    private boolean multiplyByThousand() {
        boolean counted = place == Place.NONE || (group > 0 && group < 1000);
        if (!counted || thousands > 0) {
            return false;
        }
        thousands = Math.max(1, group) * 1000;
        return multiplied(0, Place.NONE);
    }

    private boolean multiplyBy(long scale) {
        long counted = thousands + group;
        boolean bare = counted == 0 && place == Place.NONE && (articleOpen || !begun);
        if (scale >= lastScale || (counted == 0 && !bare) || counted >= Language.LIMIT / scale) {
            return false;
        }
        closed += Math.max(1, counted) * scale;
        lastScale = scale;
        thousands = 0;
        return multiplied(0, Place.NONE);
    }

    private boolean multiplied(long newGroup, Place taken) {
        group = newGroup;
        place = taken;
        begun = true;
        articleOpen = false;
        return true;
    }

    private boolean addNumeral(long value) {
        if (!isOpenBelowHundred() || value >= room()) {
            return false;
        }
        return take(value, Place.UNITS);
    }

    private long room() {
        if (place == Place.HUNDREDS) {
            return 100;
        }
        return thousands > 0 ? 1000 : lastScale;
    }
}
