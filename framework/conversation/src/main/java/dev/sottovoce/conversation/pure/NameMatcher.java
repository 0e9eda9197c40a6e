package dev.sottovoce.conversation.pure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How well a customer's words fit a name: written alike, nearly alike, or sounding alike.
 *
 * <p>Sounds match too often (Dan and Dana) and too seldom (Sean and Shaun): anything below {@link #FIRST_NAME} has to
 * be asked back before money moves.
 */
public final class NameMatcher {

    /** Upper case, accents and marks aside the same. */
    public static final double EQUAL = 1.0;

    /** The first words of a longer name; good enough only where no other name begins so. */
    public static final double FIRST_NAME = 0.95;

    /** One letter off, from four letters on; two off, from eight on. */
    public static final double NEAR = 0.90;

    /** Sounding the same in the language. */
    public static final double SOUND = 0.85;

    /** Four letters or more with which the name begins. */
    public static final double PREFIX = 0.80;

    private static final int ONE_OFF_LETTERS = 4;
    private static final int TWO_OFF_LETTERS = 8;
    private static final int ENGLISH_KEY_LENGTH = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A change of spelling that keeps the sound. */
    private record Sound(Pattern written, String key) {}

    /** Castilian and American Spanish alike: c, s and z, b and v, ll and y are one sound each. In this order. */
    private static final List<Sound> SPANISH = List.of(
            sound("ch", "C"),
            sound("ph", "f"),
            sound("qu", "k"),
            // Held in upper case, or else the next rule would soften it.
            sound("gu(?=[ei])", "G"),
            sound("g(?=[ei])", "j"),
            sound("G", "g"),
            sound("c(?=[ei])", "s"),
            sound("z", "s"),
            sound("c", "k"),
            sound("[vw]", "b"),
            sound("ll", "y"),
            sound("h", ""),
            sound("x", "s"),
            sound("(?<=[aeiou])y(?= |$)", "i"),
            sound("(.)\\1+", "$1"));

    private NameMatcher() {}

    /**
     * Scores words against a name.
     *
     * @param mention the customer's words
     * @param name the name on the bank's list
     * @param locale its language decides what sounds alike: Spanish, or else English
     * @return one of the constants of this class, the highest that holds, or 0
     */
    public static double score(String mention, String name, Locale locale) {
        String said = fold(mention);
        String real = fold(name);
        if (said.isEmpty() || real.isEmpty()) {
            return 0;
        }
        if (said.equals(real)) {
            return EQUAL;
        }
        if (real.startsWith(said + " ")) {
            return FIRST_NAME;
        }
        String begin = beginning(real, words(said));
        if (isNear(said, real) || isNear(said, begin)) {
            return NEAR;
        }
        if (isSame(said, real, locale) || isSame(said, begin, locale)) {
            return SOUND;
        }
        return said.length() >= ONE_OFF_LETTERS && real.startsWith(said) ? PREFIX : 0;
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
        return NO_LETTERS.matcher(lower).replaceAll(" ").strip();
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    /** As many words of a name as were said. */
    private static String beginning(String name, int count) {
        String[] words = name.split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    private static boolean isNear(String said, String real) {
        int letters = Math.min(said.length(), real.length());
        int allowed = letters >= TWO_OFF_LETTERS ? 2 : letters >= ONE_OFF_LETTERS ? 1 : 0;
        return Math.abs(said.length() - real.length()) <= allowed && distance(said, real) <= allowed;
    }

    private static boolean isSame(String said, String real, Locale locale) {
        String key = key(said, locale);
        return !key.isEmpty() && key.equals(key(real, locale));
    }

    private static String key(String name, Locale locale) {
        if (locale.getLanguage().equals("es")) {
            String key = name;
            for (Sound sound : SPANISH) {
                key = sound.written().matcher(key).replaceAll(sound.key());
            }
            return key;
        }
        // It can be told another length, so an instance is never shared.
        DoubleMetaphone english = new DoubleMetaphone();
        english.setMaxCodeLen(ENGLISH_KEY_LENGTH);
        String key = english.doubleMetaphone(name);
        return key == null ? "" : key;
    }

    /** Optimal string alignment: insertions, deletions, changes, and neighbours that changed places. */
    private static int distance(String one, String two) {
        int[][] edits = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edit(edits, one, two, i, j);
            }
        }
        return edits[one.length()][two.length()];
    }

    private static int edit(int[][] edits, String one, String two, int i, int j) {
        int change = edits[i - 1][j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }

    private static Sound sound(String written, String key) {
        return new Sound(Pattern.compile(written), key);
    }
}
