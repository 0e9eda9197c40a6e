package dev.sottovoce.conversation.slot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads short answers: yes or no, which of several, the last digits of a card, and corrections. */
final class ClosedSets {

    /** In a clear yes nothing of this follows the comma. */
    private static final Pattern DOUBT =
            Pattern.compile("(?:^|.* )(?:but|pero|no|not|dont|wait|espera|actually|\\d.*)(?: .*|$)");

    private static final String CUE =
            "(?:ending|ends|end|last four(?: digits)?|last 4(?: digits)?|acabad[ao]|terminad[ao]"
                    + "|acaba|termina|ultimos (?:cuatro|4)(?: digitos| numeros)?)";

    private static final Pattern LAST_FOUR = Pattern.compile("(?:.* )?" + CUE
            + "(?: (?:in|with|are|is|en|con|por|son))* (?<digits>\\d{4}|DIGIT DIGIT DIGIT DIGIT)(?: .*|$)"
                    .replace(
                            "DIGIT",
                            "(?:\\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro"
                                    + "|cinco|seis|siete|ocho|nueve)"));

    private static final Map<String, Integer> DIGITS = digits();

    private final Set<String> yes;
    private final Set<String> no;
    private final Map<String, Integer> ordinals;
    private final boolean spanish;
    private final List<Pattern> corrections;

    ClosedSets(SlotLocale locale) {
        this.spanish = locale.isSpanish();
        this.yes = spanish
                ? phrases(
                        "si,vale,claro,correcto,exacto,de acuerdo,adelante,confirmo,hazlo,eso es,por supuesto,esta bien,"
                                + "ok,okay,claro que si,si claro,si vale")
                : phrases("yes,yeah,yep,yup,sure,ok,okay,correct,right,exactly,absolutely,of course,do it,go ahead,"
                        + "confirm,fine,thats right,yes do it,yes go ahead,thats correct");
        this.no = spanish
                ? phrases("no,para,cancela,mejor no,nada,dejalo,asi no,eso no,ahora no,cancelar,no lo hagas")
                : phrases(
                        "no,nope,nah,dont,stop,cancel,not now,wrong,never mind,nevermind,not that one,no way,dont do it");
        this.ordinals = spanish
                ? Vocabulary.numbered(
                        "primero|primera|primer|1º|1ª|1er segundo|segunda|2º|2ª tercero|tercera|tercer|3º|3ª "
                                + "cuarto|cuarta|4º|4ª quinto|quinta|5º|5ª sexto|sexta septimo|septima octavo|octava noveno|novena "
                                + "decimo|decima")
                : Vocabulary.numbered(
                        "first|1st second|2nd third|3rd fourth|4th fifth|5th sixth|6th seventh|7th eighth|8th "
                                + "ninth|9th tenth|10th");
        this.corrections = (spanish
                        ? List.of(
                                "no (?:, )?(?<old>.+?)(?: ,)? sino (?<new>.+)",
                                "(?:no (?:, )?)?(?:mejor|perdon|quise decir|queria decir|que sean?)(?: ,)? (?<new>.+)",
                                "no (?<old>[^,]+) , (?<new>.+)",
                                "no (?:, )?(?<new>.+)")
                        : List.of(
                                "not (?<old>[^,]+?) (?:,|but) (?<new>.+)",
                                "(?:no (?:, )?)?(?:make it|make that|actually|i mean|i meant|sorry)(?: ,)? (?<new>.+)",
                                "change (?:the |my )?[a-z]+(?: [a-z]+)? to (?<new>.+)",
                                "no (?:, )?(?<new>.+)",
                                "(?<new>.+?)(?: ,)? not (?<old>.+)"))
                .stream().map(Pattern::compile).toList();
    }

    Optional<YesNo> yesNo(String text) {
        if (text.contains("?")) {
            return Optional.empty();
        }
        Answer answer = Answer.of(text);
        String said = answer.text();
        int comma = said.indexOf(" ,");
        String first = comma < 0 ? said : said.substring(0, comma);
        String rest = comma < 0 ? "" : said.substring(comma + 2).strip();
        String untilBut = first.split(" (?:but|pero)(?: |$)", 2)[0];
        if (no.contains(untilBut)) {
            return yes.contains(rest) ? Optional.empty() : Optional.of(YesNo.NO);
        }
        boolean clear = yes.contains(first)
                && !no.contains(rest)
                && !DOUBT.matcher(rest).matches();
        return clear ? Optional.of(YesNo.YES) : Optional.empty();
    }

    Optional<Choosing> choosing(String text) {
        String said = Answer.of(text).text();
        String bare = said.replaceFirst("^(?:the|el|la|los|las|lo) ", "").replaceFirst(" ones?$", "");
        Integer place = ordinals.get(bare);
        if (place != null) {
            return Optional.of(new Choosing.Ordinal(place));
        }
        return spanish ? spanish(said, bare) : english(said, bare);
    }

    private static Optional<Choosing> english(String said, String bare) {
        if (bare.matches("last|latest|final")) {
            return Optional.of(new Choosing.Ordinal(-1));
        }
        if (bare.matches("second to last|last but one|penultimate")) {
            return Optional.of(new Choosing.Ordinal(-2));
        }
        if (said.matches("(?:the )?other(?: one)?")) {
            return Optional.of(new Choosing.Other());
        }
        if (said.matches("both(?: of them)?|all(?: of them| of those)?|all (?:two|three)|every one")) {
            return Optional.of(new Choosing.All());
        }
        return descriptor(said, "the one (?:from|at|with|for|to|in) (?:the )?(.+)")
                .or(() -> descriptor(said, "the (.+) ones?"));
    }

    private static Optional<Choosing> spanish(String said, String bare) {
        if (bare.matches("ultim[oa]")) {
            return Optional.of(new Choosing.Ordinal(-1));
        }
        if (bare.matches("penultim[oa]")) {
            return Optional.of(new Choosing.Ordinal(-2));
        }
        if (said.matches("(?:el |la )?otr[oa]")) {
            return Optional.of(new Choosing.Other());
        }
        if (said.matches("amb[oa]s|(?:los|las) dos|tod[oa]s(?: ell[oa]s)?|(?:los|las) tres")) {
            return Optional.of(new Choosing.All());
        }
        return descriptor(said, "(?:la|el|los|las) del? (?:la |el |los |las )?(.+)");
    }

    private static Optional<Choosing> descriptor(String said, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(said);
        return matcher.matches() ? Optional.of(new Choosing.Descriptor(matcher.group(1))) : Optional.empty();
    }

    Optional<String> cardLast4(String text) {
        Words words = Words.of(text);
        Matcher matcher = LAST_FOUR.matcher(words.text(0, words.size()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (String digit : List.of(matcher.group("digits").split(" "))) {
            digits.append(DIGITS.containsKey(digit) ? String.valueOf(DIGITS.get(digit)) : digit);
        }
        return Optional.of(digits.toString());
    }

    Optional<Correction> correction(String text) {
        String said = Answer.of(text).text();
        for (Pattern pattern : corrections) {
            Matcher matcher = pattern.matcher(said);
            if (matcher.matches()) {
                Optional<String> old = pattern.pattern().contains("<old>")
                        ? Optional.of(matcher.group("old").strip())
                        : Optional.empty();
                return Optional.of(new Correction(old, matcher.group("new").strip()));
            }
        }
        return Optional.empty();
    }

    private static Set<String> phrases(String phrases) {
        return Set.of(phrases.split(","));
    }

    private static Map<String, Integer> digits() {
        Map<String, Integer> digits = new LinkedHashMap<>();
        digits.putAll(Vocabulary.numbered(
                "one|uno two|dos three|tres four|cuatro five|cinco six|seis seven|siete eight|ocho " + "nine|nueve"));
        Vocabulary.put(digits, 0, "zero", "oh", "cero");
        return Map.copyOf(digits);
    }
}
