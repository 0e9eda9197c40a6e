package dev.sottovoce.conversation.slot;

import static dev.sottovoce.conversation.slot.TimeContext.FUTURE;
import static dev.sottovoce.conversation.slot.TimeContext.PAST;

import dev.sottovoce.conversation.slot.Viewpoint.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How days and periods are said in English. */
final class EnglishPeriods {

    /** Words that may stand before any of them. */
    private static final String P = "(?:(?:in|on|over|during|for|from|by|at|within|through|throughout) )?";

    private static final String THE = "(?:the )?";
    private static final String Y = "(?:(?: of| ,)? <y>)?";
    private static final String MONTH_OR_YEAR = "<long>";

    private EnglishPeriods() {}

    static List<PeriodRules.Rule> rules() {
        PeriodRules rules = new PeriodRules(vocabulary());
        near(rules);
        counted(rules);
        calendar(rules);
        months(rules);
        days(rules);
        return rules.all();
    }

    private static void near(PeriodRules rules) {
        rules.say(P + "(?:today|tonight|this (?:morning|afternoon|evening))", PeriodRules.days(0));
        rules.say(P + "yesterday(?: (?:morning|afternoon|evening))?", PeriodRules.days(-1));
        rules.say("last night", PeriodRules.days(-1));
        rules.say(P + THE + "day before yesterday", PeriodRules.days(-2));
        rules.say(P + "tomorrow(?: (?:morning|afternoon|evening|night))?", PeriodRules.days(1));
        rules.say(P + THE + "day after tomorrow", PeriodRules.days(2));
    }

    private static void counted(PeriodRules rules) {
        rules.say("<n> <u> ago", rules.moved(-1));
        rules.say("(?:in|within) <n> <u>(?: time)?", rules.moved(1));
        rules.say("<n> <u> (?:from )?(?:today|now)", rules.moved(1));
        rules.say(P + THE + "(?:last|past|previous) <n> <u>", rules.last());
        rules.say(P + THE + "past <u>", rules.lastOne());
    }

    private static void calendar(PeriodRules rules) {
        rules.say(P + THE + "(?:last|previous) <u>", rules.unit(-1));
        rules.say(P + "(?:this|the current) <u>(?: so far)?", rules.unit(0));
        rules.say(P + "<u> to date", rules.unit(0));
        rules.say(P + THE + "(?:next|following|coming) <u>", rules.unit(1));
        rules.say(P + "(?:the|this|this coming) weekend", PeriodRules.unit(Unit.WEEKEND, 0));
        rules.say(P + "(?:the last|last|this past|the past) weekend", PeriodRules.lastWeekend());
        rules.say(P + THE + "next weekend", PeriodRules.unit(Unit.WEEKEND, 1));
        rules.say(P + THE + "tax year <y>", PeriodRules.taxYear());
        rules.say(P + THE + "<y> tax year", PeriodRules.taxYear());
        rules.say(P + THE + "end of (?:the |this )?" + MONTH_OR_YEAR, rules.endOf(0));
        rules.say(P + THE + "end of last " + MONTH_OR_YEAR, rules.endOf(-1));
        rules.say(P + THE + "end of next " + MONTH_OR_YEAR, rules.endOf(1));
        rules.say(P + THE + "(?:start|beginning) of (?:the |this )?" + MONTH_OR_YEAR, rules.startOf(0));
        rules.say(P + THE + "(?:start|beginning) of last " + MONTH_OR_YEAR, rules.startOf(-1));
        rules.say(P + THE + "(?:start|beginning) of next " + MONTH_OR_YEAR, rules.startOf(1));
        rules.say("(?:in|during|for|throughout|of|from) (?:the year )?<y>", PeriodRules.year());
        rules.say("(?:the )?year <y>", PeriodRules.year());
        rules.alone("<y>", PeriodRules.year());
        List<String> names = List.of("first|1st", "second|2nd", "third|3rd", "fourth|4th");
        for (int number = 1; number <= names.size(); number++) {
            String name = names.get(number - 1);
            rules.say(P + THE + "(?:q" + number + "|(?:" + name + ") quarter)" + Y, PeriodRules.quarter(number));
        }
    }

    private static void months(PeriodRules rules) {
        rules.say("(?:in|during|for|from|throughout|of|this) <m>" + Y, rules.month());
        rules.say("<safe>" + Y, rules.month());
        rules.say("<m>(?: of| ,)? <y>", rules.month());
        rules.say(P + "last <m>", rules.month(PAST));
        rules.say(P + "next <m>", rules.month(FUTURE));
        rules.alone("<m>" + Y, rules.month());
    }

    private static void days(PeriodRules rules) {
        String weekday = "(?:<anyw>(?: ,)? )?";
        rules.say(P + weekday + THE + "<d>(?: of)? <m>" + Y, rules.day());
        rules.say(P + weekday + "<m> (?:the )?<d>" + Y, rules.day());
        rules.say(P + THE + "week (?:of|beginning|starting|commencing) (?:the )?<d>(?: of)? <m>" + Y, rules.weekOf());
        rules.say(P + THE + "week (?:of|beginning|starting|commencing) <m> (?:the )?<d>" + Y, rules.weekOf());
        rules.say("on (?:the )?<d>", rules.dayOfMonth());
        rules.say("(?:by |from )?the <nth>(?! (?:one|payment|transaction|account|card)\\b)", rules.dayOfMonth());
        rules.alone("(?:the )?<ord>", rules.dayOfMonth());
        rules.say(P + THE + "<d> of (?:this|the) month", rules.dayOfMonth(0));
        rules.say(P + THE + "<d> of last month", rules.dayOfMonth(-1));
        rules.say(P + THE + "<d> of next month", rules.dayOfMonth(1));
        rules.say(P + "(?:this (?:coming )?)?<w>(?: (?:morning|afternoon|evening|night))?", rules.weekday());
        rules.say(P + THE + "(?:last|past|previous) <w>", rules.weekday(PAST));
        rules.say(P + "(?:the )?coming <w>", rules.weekday(FUTURE));
        rules.say(P + "next <w>", rules.nextWeekday());
        rules.say(
                "(?:from |between )?(?:the )?<d>(?:(?: of)? <m>)? (?:to|and|until|till|through) "
                        + "(?:the )?<d2>(?: of)? <m2>" + Y,
                rules.days());
        rules.say("(?:from |between )?<m> <d> (?:to|and|until|till|through) (?:<m2> )?<d2>" + Y, rules.days());
    }

    static Vocabulary vocabulary() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> days = new LinkedHashMap<>();
        List<String> small =
                List.of(("one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                                + "fifteen sixteen seventeen eighteen nineteen")
                        .split(" "));
        List<String> ordinals = List.of(("first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
                        + "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
                .split(" "));
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
        for (int number = 1; number < 20; number++) {
            numbers.put(small.get(number - 1), number);
            days.put(ordinals.get(number - 1), number);
        }
        days.put("twentieth", 20);
        days.put("thirtieth", 30);
        days.put("thirty first", 31);
        for (int ten = 20; ten < 100; ten += 10) {
            String name = tens.get(ten / 10 - 2);
            numbers.put(name, ten);
            for (int unit = 1; unit < 10; unit++) {
                numbers.put(name + " " + small.get(unit - 1), ten + unit);
                if (ten == 20) {
                    days.put(name + " " + ordinals.get(unit - 1), ten + unit);
                }
            }
        }
        Vocabulary.put(numbers, 1, "a", "an");
        Vocabulary.put(numbers, 2, "couple of", "a couple of");
        Map<String, Integer> months = Vocabulary.numbered("january|jan february|feb march|mar april|apr may june|jun "
                + "july|jul august|aug september|sept|sep october|oct november|nov december|dec");
        Map<String, Integer> weekdays = Vocabulary.numbered("monday tuesday wednesday thursday friday saturday sunday");
        return new Vocabulary(numbers, days, months, List.of("may", "march", "mar"), weekdays, units());
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put("day", Unit.DAY);
        units.put("days", Unit.DAY);
        units.put("week", Unit.WEEK);
        units.put("weeks", Unit.WEEK);
        units.put("fortnight", Unit.FORTNIGHT);
        units.put("fortnights", Unit.FORTNIGHT);
        units.put("month", Unit.MONTH);
        units.put("months", Unit.MONTH);
        units.put("quarter", Unit.QUARTER);
        units.put("quarters", Unit.QUARTER);
        units.put("year", Unit.YEAR);
        units.put("years", Unit.YEAR);
        units.put("tax year", Unit.TAX_YEAR);
        return units;
    }
}
