package dev.sottovoce.conversation.slot;

import static dev.sottovoce.conversation.slot.TimeContext.FUTURE;
import static dev.sottovoce.conversation.slot.TimeContext.PAST;

import dev.sottovoce.conversation.slot.Viewpoint.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How days and periods are said in Spanish; words are without accents. */
final class SpanishPeriods {

    /** Words that may stand before any of them. */
    private static final String P = "(?:(?:en|durante|para|por|de|a) )?";

    private static final String THE = "(?:(?:el|la|los|las|del|al) )?";
    private static final String Y = "(?: (?:de |del )?(?:ano )?<y>)?";
    private static final String MONTH_OR_YEAR = "<long>";

    private SpanishPeriods() {}

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
        String part = "(?: por la (?:manana|tarde|noche))?";
        rules.say(P + "hoy", PeriodRules.days(0));
        rules.say("est[ae] (?:manana|tarde|noche|mediodia)", PeriodRules.days(0));
        rules.say(P + "ayer" + part, PeriodRules.days(-1));
        rules.say("anoche", PeriodRules.days(-1));
        rules.say(P + "(?:anteayer|antes de ayer|antier)" + part, PeriodRules.days(-2));
        // After these words it is the morning.
        rules.say("(?<!\\bla )(?<!\\besta )" + P + "manana" + part, PeriodRules.days(1));
        rules.say(P + "pasado manana" + part, PeriodRules.days(2));
    }

    private static void counted(PeriodRules rules) {
        rules.say("hace <n> <u>", rules.moved(-1));
        rules.say("(?:dentro de|en) <n> <u>", rules.moved(1));
        rules.say(P + THE + "(?:ultim[oa]s|pasad[oa]s) <n> <u>", rules.last());
        rules.say(P + THE + "<n> ultim[oa]s <u>", rules.last());
        rules.say(P + THE + "ultim[oa] <u>", rules.lastOne());
    }

    private static void calendar(PeriodRules rules) {
        rules.say(P + THE + "<u> (?:pasad[oa]|anterior)", rules.unit(-1));
        rules.say(P + THE + "pasad[oa] <u>", rules.unit(-1));
        rules.say(P + "est[ae] <u>", rules.unit(0));
        rules.say(P + THE + "<u> actual", rules.unit(0));
        rules.say("(?:en )?lo que va de(?: este)? <u>", rules.unit(0));
        rules.say(P + THE + "(?:<u> (?:que viene|siguiente|proxim[oa]))", rules.unit(1));
        rules.say(P + THE + "proxim[oa] <u>", rules.unit(1));
        rules.say(P + "(?:el|este) fin de semana", PeriodRules.unit(Unit.WEEKEND, 0));
        rules.say(
                P + "(?:el |este )?(?:(?:ultimo|pasado) fin de semana|fin de semana pasado)",
                PeriodRules.lastWeekend());
        rules.say(P + THE + "(?:proximo fin de semana|fin de semana que viene)", PeriodRules.unit(Unit.WEEKEND, 1));
        rules.say(P + THE + "(?:ano fiscal|ejercicio)(?: de| del)? <y>", PeriodRules.taxYear());
        rules.say(P + THE + "(?:fin|final|finales) de(?:l| este)? " + MONTH_OR_YEAR, rules.endOf(0));
        rules.say(P + THE + "ultimo dia de(?:l| este)? " + MONTH_OR_YEAR, rules.endOf(0));
        rules.say(P + THE + "(?:fin|final|finales|ultimo dia) del " + MONTH_OR_YEAR + " pasado", rules.endOf(-1));
        rules.say(P + THE + "(?:principio|principios|primer dia) de(?:l| este)? " + MONTH_OR_YEAR, rules.startOf(0));
        rules.say("(?:en|durante|de|del|desde) (?:el )?(?:ano )?<y>", PeriodRules.year());
        rules.say(THE + "ano <y>", PeriodRules.year());
        rules.alone("<y>", PeriodRules.year());
        List<String> names = List.of("primer|1er|1º", "segundo|2º", "tercer|3er|3º", "cuarto|4º");
        for (int number = 1; number <= names.size(); number++) {
            String name = names.get(number - 1);
            rules.say(P + THE + "(?:[qt]" + number + "|(?:" + name + ") trimestre)" + Y, PeriodRules.quarter(number));
        }
    }

    private static void months(PeriodRules rules) {
        rules.say("(?:en|durante|de|del mes de|este|el mes de|para|por) <m>" + Y, rules.month());
        rules.say("<safe>" + Y, rules.month());
        rules.say("<m> (?:de |del )?(?:ano )?<y>", rules.month());
        rules.say(P + THE + "<m> pasado", rules.month(PAST));
        rules.say(P + THE + "pasado <m>", rules.month(PAST));
        rules.say(P + THE + "<m> (?:que viene|proximo)", rules.month(FUTURE));
        rules.say(P + THE + "proximo <m>", rules.month(FUTURE));
        rules.alone("<m>" + Y, rules.month());
    }

    private static void days(PeriodRules rules) {
        rules.say(P + THE + "(?:<anyw>(?: ,)? )?(?:dia )?<d> de <m>" + Y, rules.day());
        rules.say(P + THE + "semana del? (?:<anyw> )?(?:dia )?<d> de <m>" + Y, rules.weekOf());
        rules.say(P + THE + "(?:<anyw> )?dia <d>", rules.dayOfMonth());
        rules.alone("(?:el )?<ord>", rules.dayOfMonth());
        rules.alone("el <d>", rules.dayOfMonth());
        rules.say(P + THE + "(?:dia )?<d> de este mes", rules.dayOfMonth(0));
        rules.say(P + THE + "(?:dia )?<d> del mes pasado", rules.dayOfMonth(-1));
        rules.say(P + THE + "(?:dia )?<d> del (?:mes que viene|proximo mes)", rules.dayOfMonth(1));
        rules.say(P + "(?:el |al |del |este )?<w>(?: por la (?:manana|tarde|noche))?", rules.weekday());
        rules.say(P + "(?:el |del )?<w> (?:pasado|anterior)", rules.weekday(PAST));
        rules.say(P + "(?:el |del )?(?:pasado|ultimo) <w>", rules.weekday(PAST));
        rules.say(P + "(?:el |al )?<w> (?:que viene|proximo|siguiente)", rules.weekday(FUTURE));
        rules.say(P + "(?:el |al )?proximo <w>", rules.weekday(FUTURE));
        rules.say(
                "(?:del |desde el |entre el |de |el )?<d>(?: de <m>)? (?:al|hasta el|y el|a|y|hasta) <d2> de <m2>" + Y,
                rules.days());
    }

    static Vocabulary vocabulary() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.putAll(
                Vocabulary.numbered("un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece "
                        + "catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiun|veintiuna|veintiuno veintidos "
                        + "veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta"));
        List<String> tens = List.of("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" "));
        Map<String, Integer> units = Vocabulary.numbered("un|una|uno dos tres cuatro cinco seis siete ocho nueve");
        for (int ten = 30; ten < 100; ten += 10) {
            String name = tens.get(ten / 10 - 3);
            numbers.put(name, ten);
            for (Map.Entry<String, Integer> unit : units.entrySet()) {
                numbers.put(name + " y " + unit.getKey(), ten + unit.getValue());
            }
        }
        Map<String, Integer> days = new LinkedHashMap<>();
        numbers.forEach((word, number) -> {
            if (number <= 31) {
                days.put(word, number);
            }
        });
        Vocabulary.put(days, 1, "primero");
        numbers.put("un par de", 2);
        Map<String, Integer> months =
                Vocabulary.numbered("enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun "
                        + "julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic");
        Map<String, Integer> weekdays = Vocabulary.numbered("lunes martes miercoles jueves viernes sabado domingo");
        return new Vocabulary(numbers, days, months, List.of("mar", "ago", "may"), weekdays, units());
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put("dia", Unit.DAY);
        units.put("dias", Unit.DAY);
        units.put("semana", Unit.WEEK);
        units.put("semanas", Unit.WEEK);
        units.put("quincena", Unit.FORTNIGHT);
        units.put("quincenas", Unit.FORTNIGHT);
        units.put("mes", Unit.MONTH);
        units.put("meses", Unit.MONTH);
        units.put("trimestre", Unit.QUARTER);
        units.put("trimestres", Unit.QUARTER);
        units.put("ano", Unit.YEAR);
        units.put("anos", Unit.YEAR);
        units.put("ano fiscal", Unit.TAX_YEAR);
        units.put("ejercicio", Unit.TAX_YEAR);
        return units;
    }
}
