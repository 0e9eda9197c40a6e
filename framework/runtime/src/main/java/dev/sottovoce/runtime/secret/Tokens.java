package dev.sottovoce.runtime.secret;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes values that nobody can guess. */
public final class Tokens {
    private static final String HANDLE_LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int HANDLE_LENGTH = 31;
    private static final int TOKEN_BYTES = 32;
    private static final Pattern HANDLE = Pattern.compile("[" + HANDLE_LETTERS + "]{" + HANDLE_LENGTH + "}");

    private final RandomGenerator random;

    /** Draws from this source, which must be a cryptographic one outside tests. */
    public Tokens(RandomGenerator random) {
        this.random = random;
    }

    /** 256 random bits in base64url, after a prefix by which a leaked token is recognised. */
    public String token(String prefix) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 31 letters, 131 bits, without digits and vowels: the only sort of reference that a vendor carries. */
    public String handle() {
        var letters = new StringBuilder(HANDLE_LENGTH);
        for (int i = 0; i < HANDLE_LENGTH; i++) {
            letters.append(HANDLE_LETTERS.charAt(random.nextInt(HANDLE_LETTERS.length())));
        }
        return letters.toString();
    }

    /** Whether a text has the shape of a handle. */
    public static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }
}
