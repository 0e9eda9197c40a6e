package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.NumberWord.Role;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Spanish of Spain: hundreds and "uno" agree with the noun, "uno" is shortened before a masculine one and before "mil".
 *
 * @see <a href="https://www.rae.es/dpd/cardinales">Real Academia Española: Diccionario panhispánico de dudas,
 *     cardinales</a>
 */
enum Spanish implements Language {
    CASTILIAN;

    private static final List<String> BELOW_THIRTY =
            listOf("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
                    + "quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós "
                    + "veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve");
    private static final List<String> TENS = listOf("treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    /** 200 to 900 without their ending. */
    private static final List<String> HUNDREDS =
            listOf("doscient trescient cuatrocient quinient seiscient setecient ochocient novecient");

    private static final List<String> ORDINALS =
            listOf("primer segund tercer cuart quint sext séptim octav noven décim");
    private static final List<String> MONTHS =
            listOf("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre " + "diciembre");
    private static final List<String> DAYS = listOf("lunes martes miércoles jueves viernes sábado domingo");
    private static final long MILLION = 1_000_000L;
    private static final long BILLION = 1_000_000_000_000L;
    private static final Map<String, NumberWord> NUMBER_WORDS = vocabulary();

    /** How the last word of a number ends. */
    private enum Ending {
        /** "veintiuno": nothing follows. */
        ALONE("uno", "veintiuno", "os"),
        /** "veintiún euros". */
        BEFORE_MASCULINE("un", "veintiún", "os"),
        /** "veintiuna libras". */
        BEFORE_FEMININE("una", "veintiuna", "as"),
        /** "doscientas veintiún mil libras": the hundreds agree with the noun, "uno" with "mil". */
        BEFORE_FEMININE_THOUSANDS("un", "veintiún", "as");

        private final String one;
        private final String twentyOne;
        private final String hundreds;

        Ending(String one, String twentyOne, String hundreds) {
            this.one = one;
            this.twentyOne = twentyOne;
            this.hundreds = hundreds;
        }
    }

    @Override
    public String count(long n) {
        return words(n, Ending.ALONE);
    }

    @Override
    public String before(long n, Gender gender) {
        return words(n, gender == Gender.FEMININE ? Ending.BEFORE_FEMININE : Ending.BEFORE_MASCULINE);
    }

    @Override
    public String minus() {
        return "menos ";
    }

    /** From eleven on people say the cardinal: "el piso once". */
    @Override
    public String place(int n, Gender gender) {
        boolean feminine = gender == Gender.FEMININE;
        if (n > ORDINALS.size()) {
            return words(n, feminine ? Ending.BEFORE_FEMININE : Ending.ALONE);
        }
        return ORDINALS.get(n - 1) + (feminine ? "a" : "o");
    }

    @Override
    public String year(int year) {
        return count(year);
    }

    @Override
    public String money(Amount amount, CurrencyName name) {
        CurrencyName.Noun cents = name.minor();
        String minor = before(amount.minor(), cents.gender()) + " " + cents.counted(amount.minor());
        if (amount.major() == 0 && amount.minor() > 0) {
            return minor;
        }
        String major = before(amount.major(), name.major().gender())
                + (isRoundMillion(amount.major()) ? " de " : " ")
                + name.major().counted(amount.major());
        if (amount.minor() == 0) {
            return major;
        }
        boolean unitIsUnderstood = amount.digits() == 2 && amount.minor() >= 10;
        return major + " con " + (unitIsUnderstood ? count(amount.minor()) : minor);
    }

    @Override
    public CurrencyName nameOf(Currency currency) {
        return SpanishCurrencies.nameOf(currency);
    }

    @Override
    public char groupMark() {
        return '.';
    }

    @Override
    public char decimalMark() {
        return ',';
    }

    @Override
    public String withSymbol(String digits, CurrencySymbol symbol) {
        return digits + CurrencySymbol.SPACE + symbol.text();
    }

    @Override
    public String overdrawnBy() {
        return "en descubierto de ";
    }

    @Override
    public String name(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    @Override
    public String name(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    @Override
    public DatePhrases spokenDates() {
        return new SpanishDates(this::count, this::year);
    }

    @Override
    public DatePhrases writtenDates() {
        return new SpanishDates(Long::toString, Integer::toString);
    }

    @Override
    public Map<String, NumberWord> numberWords() {
        return NUMBER_WORDS;
    }

    /** Only "millón" and its like are nouns that want "de" before the next noun. */
    private static boolean isRoundMillion(long n) {
        return n > 0 && n % MILLION == 0;
    }

    private static String words(long n, Ending ending) {
        if (n == 0) {
            return "cero";
        }
        StringJoiner words = new StringJoiner(" ");
        long billions = n / BILLION;
        if (billions > 0) {
            words.add(words(billions, Ending.BEFORE_MASCULINE) + (billions == 1 ? " billón" : " billones"));
        }
        long millions = n % BILLION / MILLION;
        if (millions > 0) {
            words.add(words(millions, Ending.BEFORE_MASCULINE) + (millions == 1 ? " millón" : " millones"));
        }
        int thousands = (int) (n % MILLION / 1000);
        if (thousands > 0) {
            words.add(thousands == 1 ? "mil" : belowThousand(thousands, beforeThousand(ending)) + " mil");
        }
        int rest = (int) (n % 1000);
        if (rest > 0) {
            words.add(belowThousand(rest, ending));
        }
        return words.toString();
    }

    private static Ending beforeThousand(Ending ending) {
        return ending == Ending.BEFORE_FEMININE ? Ending.BEFORE_FEMININE_THOUSANDS : Ending.BEFORE_MASCULINE;
    }

    private static String belowThousand(int n, Ending ending) {
        if (n == 100) {
            return "cien";
        }
        if (n < 100) {
            return belowHundred(n, ending);
        }
        String hundreds = n < 200 ? "ciento" : HUNDREDS.get(n / 100 - 2) + ending.hundreds;
        return n % 100 == 0 ? hundreds : hundreds + " " + belowHundred(n % 100, ending);
    }

    private static String belowHundred(int n, Ending ending) {
        if (n == 1) {
            return ending.one;
        }
        if (n == 21) {
            return ending.twentyOne;
        }
        if (n < 30) {
            return BELOW_THIRTY.get(n);
        }
        String tens = TENS.get(n / 10 - 3);
        return n % 10 == 0 ? tens : tens + " y " + belowHundred(n % 10, ending);
    }

    private static Map<String, NumberWord> vocabulary() {
        NumberWord.Table table = new NumberWord.Table();
        for (int n = 0; n < 30; n++) {
            table.add(BELOW_THIRTY.get(n), roleBelowThirty(n), n);
        }
        for (int i = 0; i < TENS.size(); i++) {
            table.add(TENS.get(i), Role.TENS, 10L * (i + 3));
        }
        for (int i = 0; i < HUNDREDS.size(); i++) {
            table.add(HUNDREDS.get(i) + "os", Role.HUNDREDS, 100L * (i + 2));
            table.add(HUNDREDS.get(i) + "as", Role.HUNDREDS, 100L * (i + 2));
        }
        table.add("un", Role.UNIT, 1);
        table.add("una", Role.UNIT, 1);
        table.add("veintiún", Role.TEEN, 21);
        table.add("veintiuna", Role.TEEN, 21);
        table.add("cien", Role.HUNDREDS, 100);
        table.add("ciento", Role.HUNDREDS, 100);
        table.add("mil", Role.SCALE, 1000);
        table.add("millón", Role.SCALE, MILLION);
        table.add("millones", Role.SCALE, MILLION);
        table.add("billón", Role.SCALE, BILLION);
        table.add("billones", Role.SCALE, BILLION);
        table.add("y", Role.JOINER, 0);
        table.add("con", Role.WITH, 0);
        table.add("coma", Role.POINT, 0);
        table.add("punto", Role.POINT, 0);
        table.add("medio", Role.HALF, 0);
        table.add("media", Role.HALF, 0);
        table.add("menos", Role.MINUS, 0);
        return table.words();
    }

    /** "veinte" takes part like the fused words up to 29 and, said slowly, like a ten: "veinte y uno". */
    private static NumberWord.Role roleBelowThirty(int n) {
        if (n < 10) {
            return Role.UNIT;
        }
        return n == 20 ? Role.TENS : Role.TEEN;
    }

    private static List<String> listOf(String blankSeparated) {
        return List.of(blankSeparated.split(" "));
    }
}
