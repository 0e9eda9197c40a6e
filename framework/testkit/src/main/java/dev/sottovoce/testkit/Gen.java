package dev.sottovoce.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A generator of test inputs: the same draws give the same value.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Gen<T> {

    /** Makes the next value from these draws and from nothing else. */
    T next(Draws draws);

    default <R> Gen<R> map(Function<? super T, ? extends R> function) {
        return draws -> function.apply(next(draws));
    }

    default <R> Gen<R> flatMap(Function<? super T, Gen<R>> function) {
        return draws -> function.apply(next(draws)).next(draws);
    }

    /** Both values, this one drawn first. */
    default <U, R> Gen<R> zip(Gen<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        return draws -> function.apply(next(draws), other.next(draws));
    }

    /** Whole numbers of a range, both ends included; simplest is the one nearest to zero. */
    static Gen<Integer> ints(int from, int to) {
        return longs(from, to).map(Math::toIntExact);
    }

    /** Whole numbers of a range, both ends included; simplest is the one nearest to zero. */
    static Gen<Long> longs(long from, long to) {
        if (from > to) {
            throw new IllegalArgumentException(
                    "Range is empty: from " + from + " to " + to + "; give the smaller first");
        }
        long origin = Math.max(from, Math.min(0, to));
        // Unsigned: the distance over the whole range of long needs 64 bits.
        long up = to - origin;
        long down = origin - from;
        return draws -> around(origin, up, down, draws.below(up + down + 1));
    }

    /** Any long; simplest is zero. */
    static Gen<Long> longs() {
        return longs(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** True or false; simplest is false. */
    static Gen<Boolean> booleans() {
        return draws -> draws.below(2) == 1;
    }

    /** One of these; simplest is the first. */
    static <T> Gen<T> oneOf(List<T> choices) {
        List<T> kept = List.copyOf(choices);
        return draws -> kept.get((int) draws.below(kept.size()));
    }

    /** A value of one of these generators, each as likely; simplest is from the first. */
    static <T> Gen<T> mix(List<Gen<T>> generators) {
        return oneOf(generators).flatMap(Function.identity());
    }

    /** Lists up to a size, each size as likely; simplest is the empty one. */
    static <T> Gen<List<T>> lists(Gen<T> element, int maxSize) {
        return draws -> {
            List<T> list = new ArrayList<>();
            // A draw of 0 ends the list: any element can be dropped by leaving out its own draws.
            while (list.size() < maxSize && draws.below(maxSize - list.size() + 1L) != 0) {
                list.add(element.next(draws));
            }
            return List.copyOf(list);
        };
    }

    /** Texts over an alphabet, given as its characters; simplest is the empty text, then the alphabet's first. */
    static Gen<String> strings(String alphabet, int maxLength) {
        List<String> characters =
                alphabet.codePoints().mapToObj(Character::toString).toList();
        return lists(oneOf(characters), maxLength).map(parts -> String.join("", parts));
    }

    /** Texts of anything: letters with and without marks, digits, spaces, controls, halves of surrogate pairs. */
    static Gen<String> strings(int maxLength) {
        Gen<String> plain = ints(' ', '~').map(Character::toString);
        Gen<String> latin = ints(0, 0x17F).map(Character::toString);
        Gen<String> unit = ints(0, 0xFFFF).map(code -> String.valueOf((char) code.intValue()));
        Gen<String> rare = ints(0x10000, 0x10FFFF).map(Character::toString);
        return lists(mix(List.of(plain, plain, latin, unit, rare)), maxLength).map(parts -> String.join("", parts));
    }

    private static long around(long origin, long up, long down, long distance) {
        long both = Long.compareUnsigned(up, down) < 0 ? up : down;
        // Small draws alternate on both sides of the origin while both have numbers left.
        if (Long.compareUnsigned(distance, 2 * both) <= 0) {
            long step = (distance >>> 1) + (distance & 1);
            return (distance & 1) == 1 ? origin + step : origin - step;
        }
        return Long.compareUnsigned(up, down) > 0 ? origin + (distance - both) : origin - (distance - both);
    }
}
