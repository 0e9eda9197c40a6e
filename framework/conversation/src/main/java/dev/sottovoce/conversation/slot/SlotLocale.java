package dev.sottovoce.conversation.slot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;

/** What differs between places that share a language. */
enum SlotLocale {
    EN_GB(DayOfWeek.MONDAY, false, ',', MonthDay.of(Month.APRIL, 6)),
    EN_US(DayOfWeek.SUNDAY, true, ',', MonthDay.of(Month.JANUARY, 1)),
    ES_ES(DayOfWeek.MONDAY, false, '.', MonthDay.of(Month.JANUARY, 1));

    private final DayOfWeek weekStart;
    private final boolean monthFirst;
    private final char groupMark;
    private final MonthDay taxYearStart;

    SlotLocale(DayOfWeek weekStart, boolean monthFirst, char groupMark, MonthDay taxYearStart) {
        this.weekStart = weekStart;
        this.monthFirst = monthFirst;
        this.groupMark = groupMark;
        this.taxYearStart = taxYearStart;
    }

    /** The nearest: Spanish for every Spanish, American for the United States, else British. */
    static SlotLocale of(Locale locale) {
        if (locale.getLanguage().equals("es")) {
            return ES_ES;
        }
        return locale.getCountry().equals("US") ? EN_US : EN_GB;
    }

    boolean isSpanish() {
        return this == ES_ES;
    }

    /** Whether 03/04 is the fourth of March. */
    boolean monthFirst() {
        return monthFirst;
    }

    /** The mark between thousands; the other one is the decimal mark. */
    char groupMark() {
        return groupMark;
    }

    Viewpoint viewpoint(LocalDate today, TimeContext context) {
        return new Viewpoint(today, context, weekStart, taxYearStart);
    }
}
