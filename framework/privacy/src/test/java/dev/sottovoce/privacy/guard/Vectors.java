package dev.sottovoce.privacy.guard;

import java.util.List;
import java.util.SplittableRandom;

/** Numbers and names that nobody has, made by the rules of their standards. */
final class Vectors {
    private static final List<String> FIRST = List.of("Lisa", "José", "Zoë", "Oluwaseun", "Ana", "Björn", "Siobhán");
    private static final List<String> SECOND = List.of("Marie", "Luz", "Jean", "de", "Ray", "María");
    private static final List<String> LAST =
            List.of("Macintyre", "Echevarría", "Okonkwo", "Núñez", "O'Rourke", "Szczepański", "Featherstone");

    private Vectors() {}

    /** A card number of 16 digits. */
    static String pan(SplittableRandom random) {
        var digits = new StringBuilder("4");
        while (digits.length() < 15) {
            digits.append(random.nextInt(10));
        }
        for (int check = 0; check < 10; check++) {
            if (isLuhn(digits.toString() + check)) {
                return digits.toString() + check;
            }
        }
        throw new IllegalStateException("one of ten digits checks");
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** A Spanish account number; its check digits do not matter to a search for the value. */
    static String iban(SplittableRandom random) {
        var digits = new StringBuilder("ES");
        while (digits.length() < 24) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    static String name(SplittableRandom random) {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(random.nextInt(SECOND.size())) + " "
                + LAST.get(random.nextInt(LAST.size()));
    }
}
