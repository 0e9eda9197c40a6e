package dev.sottovoce.privacy.detect;

import dev.sottovoce.privacy.speech.NumberWord;
import dev.sottovoce.privacy.speech.NumberWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that mean something to a searcher, by their hash: number words, units of money, words of context. */
final class Lexicon {
    /** What numbers near a word may be. */
    enum Context {
        CARD_CODE(1 << 0, "cvv cvv2 cvc cvc2 csc cid"),
        SECRET(1 << 1, "pin password passcode passwort clave contraseña contrasena"),
        ONE_TIME(1 << 2, "otp code codes código codigo passcode"),
        EXPIRY(1 << 3, "expiry expires expiration exp caduca caducidad vence vencimiento"),
        SORT_CODE(1 << 4, "sort"),
        ROUTING(1 << 5, "routing aba transit"),
        ACCOUNT(1 << 6, "account acct cuenta"),
        SOCIAL(1 << 7, "ssn social itin tin taxpayer"),
        BIC(1 << 8, "bic swift"),
        TELEPHONE(
                1 << 9,
                "phone telephone tel mobile cell fax call ring teléfono telefono móvil movil llama llame llamar");

        private final int bit;
        private final String words;

        Context(int bit, String words) {
            this.bit = bit;
            this.words = words;
        }

        int bit() {
            return bit;
        }
    }

    /** What one word means; the roles differ by language. */
    record Entry(@Nullable NumberWord english, @Nullable NumberWord spanish, boolean unit, int contexts) {
        static final Entry NONE = new Entry(null, null, false, 0);

        @Nullable NumberWord in(boolean isEnglish) {
            return isEnglish ? english : spanish;
        }

        boolean hasEnglishDigits() {
            return hasDigits(english);
        }

        boolean hasSpanishDigits() {
            return hasDigits(spanish);
        }

        private static boolean hasDigits(@Nullable NumberWord word) {
            return word != null
                    && switch (word.role()) {
                        case UNIT, TEEN, TENS, HUNDREDS, HUNDRED, SCALE, NUMERAL -> true;
                        case ARTICLE, JOINER, WITH, POINT, HALF, MINUS -> false;
                    };
        }

        boolean isAbout(Context context) {
            return (contexts & context.bit()) != 0;
        }
    }

    /** All words. */
    static final Lexicon WORDS = new Lexicon();

    /** Units stand between whole and minor parts of an amount and part nothing. */
    private static final String UNITS =
            "euro euros eur pound pounds gbp quid sterling dollar dollars usd buck bucks yen jpy cent cents penny"
                    + " pence céntimo céntimos centimo centimos libra libras dólar dólares dolar dolares penique peniques"
                    + " centavo centavos";

    private final long[] hashes;
    private final Entry[] entries;
    private final int mask;

    private Lexicon() {
        var words = new HashMap<String, Entry>();
        add(words, NumberWords.of(Locale.UK).vocabulary(), true);
        add(words, NumberWords.of(Locale.forLanguageTag("es-ES")).vocabulary(), false);
        for (String unit : UNITS.split(" ", -1)) {
            words.merge(
                    Fold.word(unit),
                    new Entry(null, null, true, 0),
                    (one, other) -> new Entry(one.english, one.spanish, true, one.contexts));
        }
        for (Context context : Context.values()) {
            for (String word : context.words.split(" ", -1)) {
                words.merge(
                        Fold.word(word),
                        new Entry(null, null, false, context.bit()),
                        (one, other) -> new Entry(one.english, one.spanish, one.unit, one.contexts | other.contexts));
            }
        }
        int size = Integer.highestOneBit(4 * words.size());
        hashes = new long[size];
        entries = new Entry[size];
        mask = size - 1;
        words.forEach((word, entry) -> {
            long hash = View.hashOf(word);
            int slot = slot(hash);
            while (entries[slot] != null) {
                slot = (slot + 1) & mask;
            }
            hashes[slot] = hash;
            entries[slot] = entry;
        });
    }

    private static void add(Map<String, Entry> words, Map<String, NumberWord> vocabulary, boolean isEnglish) {
        vocabulary.forEach((word, number) -> words.merge(
                word,
                isEnglish ? new Entry(number, null, false, 0) : new Entry(null, number, false, 0),
                (one, other) -> new Entry(one.english, number, false, 0)));
    }

    /** What a word with this hash means; {@link Entry#NONE} for most. */
    Entry find(long hash) {
        int slot = slot(hash);
        while (entries[slot] != null) {
            if (hashes[slot] == hash) {
                return entries[slot];
            }
            slot = (slot + 1) & mask;
        }
        return Entry.NONE;
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 29) & mask;
    }
}
