package dev.sottovoce.privacy.speech;

import dev.sottovoce.privacy.speech.NumberWord.Role;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** English: the British say "and" before what is below a hundred, Americans do not. */
enum English implements Language {
    BRITISH("and "),
    AMERICAN("");

    private static final List<String> BELOW_TWENTY =
            listOf("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                    + "fifteen sixteen seventeen eighteen nineteen");
    private static final List<String> TENS = listOf("twenty thirty forty fifty sixty seventy eighty ninety");
    /** From 10^15 down to 10^3. */
    private static final List<String> SCALES = List.of("quadrillion", "trillion", "billion", "million", "thousand");

    private static final Map<String, String> IRREGULAR_ORDINALS = Map.of(
            "one", "first",
            "two", "second",
            "three", "third",
            "five", "fifth",
            "eight", "eighth",
            "nine", "ninth",
            "twelve", "twelfth");
    private static final Pattern LAST_WORD = Pattern.compile("[a-z]+$");
    private static final Map<String, NumberWord> NUMBER_WORDS = vocabulary();

    private final String and;

    English(String and) {
        this.and = and;
    }

    @Override
    public String count(long n) {
        if (n == 0) {
            return "zero";
        }
        StringJoiner words = new StringJoiner(" ");
        long rest = n;
        long scale = 1_000_000_000_000_000L;
        for (String name : SCALES) {
            if (rest >= scale) {
                words.add(belowThousand((int) (rest / scale)) + " " + name);
            }
            rest %= scale;
            scale /= 1000;
        }
        if (rest > 0) {
            boolean joined = words.length() > 0 && rest < 100;
            words.add((joined ? and : "") + belowThousand((int) rest));
        }
        return words.toString();
    }

    @Override
    public String before(long n, Gender gender) {
        return count(n);
    }

    @Override
    public String minus() {
        return "minus ";
    }

    @Override
    public String place(int n, Gender gender) {
        return LAST_WORD.matcher(count(n)).replaceFirst(last -> ordinalOf(last.group()));
    }

    @Override
    public String year(int year) {
        int low = year % 100;
        if (year < 1000 || year > 9999 || year % 1000 < 10) {
            return count(year);
        }
        String century = belowHundred(year / 100);
        if (low == 0) {
            return century + " hundred";
        }
        return century + (low < 10 ? " oh " : " ") + belowHundred(low);
    }

    @Override
    public String money(Amount amount, CurrencyName name) {
        String minor = count(amount.minor()) + " " + name.minor().counted(amount.minor());
        if (amount.major() == 0 && amount.minor() > 0) {
            return minor;
        }
        String major = count(amount.major()) + " " + name.major().counted(amount.major());
        if (amount.minor() == 0) {
            return major;
        }
        boolean unitIsUnderstood = this == BRITISH && amount.digits() == 2 && amount.minor() >= 10;
        return unitIsUnderstood ? major + " " + count(amount.minor()) : major + " and " + minor;
    }

    @Override
    public CurrencyName nameOf(Currency currency) {
        return EnglishCurrencies.nameOf(currency);
    }

    @Override
    public char groupMark() {
        return ',';
    }

    @Override
    public char decimalMark() {
        return '.';
    }

    @Override
    public String withSymbol(String digits, CurrencySymbol symbol) {
        return symbol.isCode() ? symbol.text() + CurrencySymbol.SPACE + digits : symbol.text() + digits;
    }

    @Override
    public String overdrawnBy() {
        return "overdrawn by ";
    }

    @Override
    public String name(Month month) {
        return capitalised(month.name());
    }

    @Override
    public String name(DayOfWeek day) {
        return capitalised(day.name());
    }

    @Override
    public DatePhrases spokenDates() {
        return switch (this) {
            case BRITISH -> new EnglishDates.DayFirst(day -> "the " + place(day, Gender.MASCULINE), " of ", this::year);
            case AMERICAN -> new EnglishDates.MonthFirst(day -> place(day, Gender.MASCULINE), this::year);
        };
    }

    @Override
    public DatePhrases writtenDates() {
        return switch (this) {
            case BRITISH -> new EnglishDates.DayFirst(Integer::toString, " ", Integer::toString);
            case AMERICAN -> new EnglishDates.MonthFirst(Integer::toString, Integer::toString);
        };
    }

    @Override
    public Map<String, NumberWord> numberWords() {
        return NUMBER_WORDS;
    }

    private String belowThousand(int n) {
        if (n < 100) {
            return belowHundred(n);
        }
        String hundreds = BELOW_TWENTY.get(n / 100) + " hundred";
        return n % 100 == 0 ? hundreds : hundreds + " " + and + belowHundred(n % 100);
    }

    private static String belowHundred(int n) {
        if (n < 20) {
            return BELOW_TWENTY.get(n);
        }
        String tens = TENS.get(n / 10 - 2);
        return n % 10 == 0 ? tens : tens + "-" + BELOW_TWENTY.get(n % 10);
    }

    private static String ordinalOf(String word) {
        String irregular = IRREGULAR_ORDINALS.get(word);
        if (irregular != null) {
            return irregular;
        }
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    }

    private static String capitalised(String upper) {
        return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, NumberWord> vocabulary() {
        NumberWord.Table table = new NumberWord.Table();
        for (int n = 0; n < 20; n++) {
            table.add(BELOW_TWENTY.get(n), n < 10 ? Role.UNIT : Role.TEEN, n);
        }
        for (int i = 0; i < TENS.size(); i++) {
            table.add(TENS.get(i), Role.TENS, 10L * (i + 2));
        }
        long scale = 1_000_000_000_000_000L;
        for (String name : SCALES) {
            table.add(name, Role.SCALE, scale);
            scale /= 1000;
        }
        table.add("hundred", Role.HUNDRED, 100);
        table.add("oh", Role.UNIT, 0);
        table.add("nought", Role.UNIT, 0);
        table.add("grand", Role.SCALE, 1000);
        table.add("a", Role.ARTICLE, 1);
        table.add("an", Role.ARTICLE, 1);
        table.add("and", Role.JOINER, 0);
        table.add("point", Role.POINT, 0);
        table.add("half", Role.HALF, 0);
        table.add("minus", Role.MINUS, 0);
        return table.words();
    }

    private static List<String> listOf(String blankSeparated) {
        return List.of(blankSeparated.split(" "));
    }
}
