package dev.sottovoce.runtime.link;

import dev.sottovoce.runtime.secret.Secret;
import dev.sottovoce.runtime.secret.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Simple words that are shown on a page and typed in a chat. A word is compared without regard to case, accents, spaces
 * and punctuation, and kept as a keyed hash, as a list of a few hundred is searched in no time.
 */
final class PairingWords {
    private static final int SALT_BYTES = 16;

    private final List<String> english = read("words.en.txt");
    private final List<String> spanish = read("words.es.txt");
    private final SecretKeySpec key;
    private final RandomGenerator random;

    PairingWords(Secret secret, RandomGenerator random) {
        this.key = new SecretKeySpec(Sha256.of(secret.reveal()), "HmacSHA256");
        this.random = random;
    }

    /**
     * A word as it is kept.
     *
     * @param salt lower-case hex
     * @param hash lower-case hex of the HMAC-SHA-256 of salt and word
     */
    record Kept(String salt, String hash) {}

    /** Any word of the list for a language. */
    String draw(Locale language) {
        var words = words(language);
        return words.get(random.nextInt(words.size()));
    }

    /** Every word for a language: Spanish ones for Spanish, otherwise English ones. */
    List<String> words(Locale language) {
        return language.getLanguage().equals("es") ? spanish : english;
    }

    Kept keep(String word) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hex = HexFormat.of().formatHex(salt);
        return new Kept(hex, HexFormat.of().formatHex(hash(hex, word)));
    }

    /** Whether these words are the kept one; takes equally long for each wrong one. */
    boolean matches(Kept kept, String words) {
        return MessageDigest.isEqual(hash(kept.salt(), words), HexFormat.of().parseHex(kept.hash()));
    }

    /** Letters only, small and without accents. */
    static String plain(String words) {
        var letters = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private byte[] hash(String salt, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((salt + plain(words)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK lacks HmacSHA256, which every JDK must have", impossible);
        }
    }

    private static List<String> read(String name) {
        try (var stream = PairingWords.class.getResourceAsStream("/dev/sottovoce/runtime/link/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> List.of(line.strip().split(" +")).stream())
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
