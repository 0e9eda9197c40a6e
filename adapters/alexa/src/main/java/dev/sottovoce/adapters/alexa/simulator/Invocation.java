package dev.sottovoce.adapters.alexa.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people call a skill by its name: "open X", "ask X to Y", "Y using X", "abre X", "pide a X que Y".
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/understanding-how-users-invoke-custom-skills.html">Amazon:
 *     how users invoke custom skills</a>
 */
final class Invocation {
    /**
     * What was called.
     *
     * @param toSkill whether the skill was named at all
     * @param requests the request behind the name, in every way to read it; empty when the skill is just opened
     */
    record Call(boolean toSkill, List<List<String>> requests) {}

    private final String name;
    private final Pattern open;
    private final Pattern ask;
    private final Pattern using;
    private final Pattern connecting;
    private final String askWords;

    Invocation(String invocation, Locale locale) {
        this.name = String.join(" ", Speech.fold(Speech.words(invocation)));
        String quoted = Pattern.quote(name);
        if (locale.getLanguage().equals("es")) {
            open = Pattern.compile("(?:alexa )?(?:abre|inicia|lanza|ejecuta|usa) " + quoted);
            ask = Pattern.compile(
                    "(?:alexa )?(?:pide|pidele|pregunta|preguntale|di|dile|usa) (?:a )?" + quoted + "(?: (.+))?");
            using = Pattern.compile("(?:alexa )?(.+) (?:con|usando|en|a) " + quoted);
            connecting = Pattern.compile("^(?:que|por|si|sobre|para|y) ");
            askWords = "pide a " + invocation;
        } else {
            open = Pattern.compile("(?:alexa )?(?:open|launch|start|begin|load|run|enable|use|talk to) " + quoted);
            ask = Pattern.compile("(?:alexa )?(?:ask|tell|use) " + quoted + "(?: (.+))?");
            using = Pattern.compile("(?:alexa )?(.+) (?:using|with|from|in|on|by) " + quoted);
            connecting = Pattern.compile("^(?:to|for|about|that|if|whether|and) ");
            askWords = "ask " + invocation;
        }
    }

    Call read(List<String> words) {
        String said = String.join(" ", Speech.fold(words));
        Matcher asked = ask.matcher(said);
        if (open.matcher(said).matches() || (asked.matches() && asked.group(1) == null)) {
            return new Call(true, List.of());
        }
        if (asked.matches()) {
            return request(words, asked.start(1), asked.group(1), said);
        }
        Matcher used = using.matcher(said);
        return used.matches() ? request(words, used.start(1), used.group(1), said) : new Call(false, List.of());
    }

    /** The words of a request as it has to be said outside a session. */
    String oneShot(String words) {
        return askWords + " " + words;
    }

    String opening(Locale locale) {
        return (locale.getLanguage().equals("es") ? "abre " : "open ") + name;
    }

    private Call request(List<String> words, int start, String request, String said) {
        // Words as said, not folded: accents count in what a slot carries.
        int from = start == 0 ? 0 : said.substring(0, start).strip().split(" ", -1).length;
        int length = request.split(" ", -1).length;
        List<String> all = words.subList(from, from + length);
        List<List<String>> readings = new ArrayList<>();
        readings.add(List.copyOf(all));
        if (connecting.matcher(request).find()) {
            readings.add(List.copyOf(all.subList(1, all.size())));
        }
        return new Call(true, List.copyOf(readings));
    }
}
