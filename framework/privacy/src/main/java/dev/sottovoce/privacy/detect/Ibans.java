package dev.sottovoce.privacy.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * International account numbers: a country, two check digits and what that country's banks number accounts with; the
 * whole is 1 modulo 97.
 *
 * @see <a href="https://www.swift.com/standards/data-standards/iban-international-bank-account-number">SWIFT: IBAN
 *     Registry</a>
 */
final class Ibans {
    private static final int MODULUS = 97;

    /** Of each country the account part: so many digits (n), letters (a), or either (c). */
    private static final String REGISTRY = """
        AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n
        CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n
        GI4a15c GL14n GR7n16c GT4c20c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c
        KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n
        MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c
        RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c
        UA6n19c VA18n VG4a16n XK16n YE4a4n18c\
        """;

    /** Territories that number accounts as another country does, and countries that do so without being registered. */
    private static final String OTHERS = """
        AX14n BL10n11c2n GF10n11c2n GP10n11c2n MF10n11c2n MQ10n11c2n NC10n11c2n PF10n11c2n PM10n11c2n RE10n11c2n
        TF10n11c2n WF10n11c2n YT10n11c2n GG4a14n IM4a14n JE4a14n AO21n BF24c BJ24c CF23n CG23n CI24c CM23n CV21c
        DZ22n GA23c GQ23n GW21c IR22n KM23n MA24n MG23n ML24c MZ21n NE24c SN24c TD23n TG24c\
        """;

    private static final Map<String, String> ACCOUNTS = accounts();

    private Ibans() {}

    private static Map<String, String> accounts() {
        var accounts = new HashMap<String, String>();
        Pattern part = Pattern.compile("(\\d+)([nac])");
        for (String line : (REGISTRY + " " + OTHERS).split("\\s+", -1)) {
            var form = new StringBuilder();
            Matcher parts = part.matcher(line.substring(2));
            while (parts.find()) {
                form.append(parts.group(2).repeat(Integer.parseInt(parts.group(1))));
            }
            accounts.put(line.substring(0, 2).toLowerCase(java.util.Locale.ROOT), form.toString());
        }
        return Map.copyOf(accounts);
    }

    static void find(Sight sight) {
        View view = sight.view();
        int run = 0;
        int free = 0;
        for (int piece = 0; piece < view.pieces(); piece++) {
            while (run < sight.runs() && sight.lastPiece(run) < piece) {
                run++;
            }
            if (piece < free || view.length(piece) > 2 || view.isGlued(piece) || view.isDigits(piece)) {
                continue;
            }
            int last = lastOfIban(sight, piece, run);
            if (last > piece) {
                sight.found(Kind.IBAN, view.from(piece), view.to(last));
                free = last + 1;
            }
        }
    }

    /** The last piece of the account number that begins with this piece, or -1. */
    private static int lastOfIban(Sight sight, int first, int firstRun) {
        View view = sight.view();
        int afterCountry = first;
        String country = view.word(first);
        if (country.length() == 1 && first + 1 < view.pieces() && view.length(first + 1) == 1) {
            afterCountry = first + 1;
            country += view.word(afterCountry);
        }
        String account = country.length() == 2 ? ACCOUNTS.get(country) : null;
        if (account == null) {
            return -1;
        }
        return new Reading(sight, "nn" + account, afterCountry + 1, firstRun).last(country);
    }

    /** Reads check digits and account number. */
    private static final class Reading {
        private final Sight sight;
        private final View view;
        private final String form;
        private final StringBuilder text = new StringBuilder();
        private int piece;
        private int run;

        Reading(Sight sight, String form, int piece, int run) {
            this.sight = sight;
            this.view = sight.view();
            this.form = form;
            this.piece = piece;
            this.run = run;
        }

        int last(String country) {
            while (text.length() < form.length()) {
                if (piece >= view.pieces() || !sight.areSeparators(view.to(piece - 1), view.from(piece))) {
                    return -1;
                }
                if (!take()) {
                    return -1;
                }
            }
            boolean ends = piece == view.pieces() || !view.isGlued(piece);
            return ends && text.length() == form.length() && remainder(country) == 1 ? piece - 1 : -1;
        }

        private boolean take() {
            while (run < sight.runs() && sight.lastPiece(run) < piece) {
                run++;
            }
            int before = text.length();
            if (run < sight.runs() && sight.firstPiece(run) == piece) {
                if (before + sight.count(run, run) > form.length()) {
                    return false;
                }
                text.append(sight.digits(run, run));
                piece = sight.lastPiece(run) + 1;
            } else {
                if (before + view.length(piece) > form.length()) {
                    return false;
                }
                text.append(view.word(piece));
                piece++;
            }
            for (int i = before; i < text.length(); i++) {
                if (!fits(form.charAt(i), text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(char kind, char c) {
            boolean letter = c >= 'a' && c <= 'z';
            return switch (kind) {
                case 'n' -> View.isDigit(c);
                case 'a' -> letter;
                default -> letter || View.isDigit(c);
            };
        }

        private int remainder(String country) {
            String turned = text.substring(2) + country + text.substring(0, 2);
            String check = text.substring(0, 2);
            if (check.compareTo("02") < 0 || check.compareTo("98") > 0) {
                return 0;
            }
            int rest = 0;
            for (int i = 0; i < turned.length(); i++) {
                int value = Character.digit(turned.charAt(i), 36);
                rest = (rest * (value > 9 ? 100 : 10) + value) % MODULUS;
            }
            return rest;
        }
    }
}
