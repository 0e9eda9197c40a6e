package dev.sottovoce.adapters.google.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Google's own entity types, in English and Spanish: which words they take, and in which shape they come. What Google
 * makes of a date is not imitated; a value of the right shape stands for it.
 */
final class SystemEntities {
    private static final String NUMBER =
            "(?:\\d{1,7}(?:[.,]\\d{1,3})?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
                    + "|twelve|fifteen|twenty|thirty|forty|fifty|hundred|a hundred|uno|una|un|dos|tres|cuatro|cinco|seis|siete"
                    + "|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien)";
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november"
                    + "|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
    private static final String DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes"
            + "|miercoles|jueves|viernes|sabado|domingo)";
    private static final String UNIT = "(?:days?|weeks?|months?|years?|weekend|quarter|dias?|semanas?|mes(?:es)?|años?"
            + "|trimestre|fin de semana)";
    private static final String PAST = "(?:last|this|past|previous|next|the last|the past|this past|el|la|este|esta|los"
            + "|las|los ultimos|las ultimas|el ultimo|la ultima)";
    private static final String DATE = "(?:today|yesterday|tomorrow|hoy|ayer|anteayer|mañana|(?:on |last |next |el )?"
            + DAY + "|(?:the |el )?" + NUMBER + "(?:st|nd|rd|th)? (?:of |de )?" + MONTH + "(?: (?:de )?\\d{4})?)";
    private static final String PERIOD = "(?:(?:in |for |over |during |since |en |de |desde )?(?:" + DATE + "|" + MONTH
            + "(?: (?:de |of )?(?:\\d{4}|last year|this year))?|" + PAST + "(?: " + NUMBER + ")? " + UNIT
            + "(?: (?:pasad[oa]s?|anterior(?:es)?))?|so far this " + UNIT + "|" + UNIT + " to date|20\\d{2}|christmas"
            + "|navidad))";
    private static final String CURRENCY = "(?:[£$€]\\d{1,7}(?:[.,]\\d{1,3})?|" + NUMBER
            + " ?(?:pounds?|quid|dollars?|bucks|euros?|libras?|dolares|pence|cents|centimos|€|£|\\$))";

    private static final Map<String, Pattern> TYPES = Map.of(
            "@sys.number", Pattern.compile(NUMBER),
            "@sys.date", Pattern.compile(DATE),
            "@sys.date-period", Pattern.compile(PERIOD),
            "@sys.unit-currency", Pattern.compile(CURRENCY));
    private static final int MOST_OPEN_WORDS = 5;

    private SystemEntities() {}

    /** The value of these folded words; empty when the type does not take them. */
    static Optional<JsonNode> read(String type, List<String> folded, LocalDate today) {
        String words = String.join(" ", folded);
        if (type.equals("@sys.any")) {
            return folded.size() <= MOST_OPEN_WORDS
                    ? Optional.of(JsonNodeFactory.instance.textNode(words))
                    : Optional.empty();
        }
        Pattern pattern = TYPES.get(type);
        return pattern != null && pattern.matcher(words).matches()
                ? Optional.of(shape(type, words, today))
                : Optional.empty();
    }

    private static JsonNode shape(String type, String words, LocalDate today) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        switch (type) {
            case "@sys.number" -> {
                String digits = words.replaceAll("[^0-9]", "");
                return JsonNodeFactory.instance.numberNode(digits.isEmpty() ? 5.0 : Double.parseDouble(digits));
            }
            case "@sys.date" -> date(value, today);
            case "@sys.date-period" -> {
                date(value.putObject("startDate"), today.withDayOfMonth(1));
                date(value.putObject("endDate"), today);
            }
            default -> value.put("amount", 20.0).put("currency", "GBP");
        }
        return value;
    }

    private static void date(ObjectNode value, LocalDate date) {
        value.put("year", (double) date.getYear())
                .put("month", (double) date.getMonthValue())
                .put("day", (double) date.getDayOfMonth());
    }
}
