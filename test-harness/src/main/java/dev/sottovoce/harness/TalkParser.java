package dev.sottovoce.harness;

import dev.sottovoce.harness.Talk.Check;
import dev.sottovoce.harness.Talk.Given;
import dev.sottovoce.harness.Talk.NeverSeen;
import dev.sottovoce.harness.Talk.Step;
import dev.sottovoce.harness.Talk.Step.User;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads scripts line by line; goes on after a mistake, so that all of them are reported at once. */
final class TalkParser {
    private static final List<String> KEYWORDS = List.of(
            "Conversation",
            "Channels",
            "Locales",
            "Bank",
            "Clock",
            "Seed",
            "Given",
            "User",
            "User taps",
            "Bot",
            "Event",
            "vendor never sees",
            "Always");
    static final String REDELIVERS = "vendor redelivers";

    private static final Pattern LIMITED = Pattern.compile("\\[([^\\]]+)]\\s*(.*)");
    private static final Pattern HEADERS = Pattern.compile("\\b(Conversation|Channels|Locales|Bank|Clock|Seed|Given):");
    private static final Pattern CUSTOMER = Pattern.compile("([a-z]+) \\(([A-Za-z-]+)\\)");
    private static final Pattern CHECK =
            Pattern.compile("mic:\\s*(?<mic>open|closed)|words<=\\s*(?<words>\\d{1,4})|no card"
                    + "|reprompt:\\s*(?<reprompt>.+)|buttons:\\s*(?<buttons>.+)");
    private static final LocalDateTime USUAL = LocalDateTime.of(2026, 3, 2, 10, 0);

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<NeverSeen> neverSeen = new ArrayList<>();
    private String name = "";
    private List<String> channels = List.of();
    private List<Locale> locales = new ArrayList<>();
    private final Map<Locale, String> customers = new LinkedHashMap<>();
    private LocalDateTime clock = USUAL;
    private long seed = 1;
    private Given given = Given.DEFAULT;

    private TalkParser(String file) {
        this.file = file;
    }

    /**
     * Reads a script.
     *
     * @throws TalkException with every problem
     */
    static Talk parse(String file, String content) {
        var parser = new TalkParser(file);
        int number = 0;
        for (String line : content.lines().toList()) {
            parser.line(++number, withoutComment(line));
        }
        return parser.finish();
    }

    private Talk finish() {
        if (locales.isEmpty()) {
            locales = List.of(Locale.UK);
        }
        if (steps.stream().noneMatch(User.class::isInstance)) {
            problems.add(file + ":1:1: nobody says anything; write a line such as User: open quiet bank");
        }
        if (!problems.isEmpty()) {
            throw new TalkException(problems);
        }
        return new Talk(
                file, name.isEmpty() ? file : name, channels, locales, customers, clock, seed, given, steps, neverSeen);
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0))) {
            indented(number, line);
            return;
        }
        Matcher limited = LIMITED.matcher(line);
        Set<String> only = Set.of();
        String rest = line;
        if (limited.matches()) {
            only = names(limited.group(1));
            rest = limited.group(2);
        }
        int colon = rest.indexOf(':');
        if (colon < 0) {
            problem(number, 1, "expected Keyword: rest", rest);
            return;
        }
        keyword(
                number,
                only,
                rest.substring(0, colon).strip(),
                rest.substring(colon + 1).strip(),
                rest);
    }

    private void keyword(int number, Set<String> only, String keyword, String rest, String line) {
        switch (keyword) {
            case "Conversation", "Channels", "Locales", "Bank", "Clock", "Seed", "Given" -> headers(number, line);
            case "User" -> steps.add(user(number, only, rest));
            case "User taps" -> steps.add(new User(number, only, Map.of(first(), rest), User.Deed.TAPS));
            case "Bot" ->
                expected(number, rest)
                        .ifPresent(wanted -> steps.add(new Step.Bot(number, only, wanted, new ArrayList<>())));
            case "Event" -> event(number, only, rest);
            case "vendor never sees" -> never(number, only, rest);
            case "Always" -> {
                // A heading: the lines below it hold for the whole talk anyway.
            }
            default -> problem(number, 1, "unknown keyword", keyword);
        }
    }

    private void event(int number, Set<String> only, String rest) {
        if (rest.equals(REDELIVERS)) {
            steps.add(new User(number, only, Map.of(), User.Deed.REDELIVERED));
        } else {
            problem(number, 8, "unknown event; write " + REDELIVERS, rest);
        }
    }

    /** Several headers may share a line. */
    private void headers(int number, String line) {
        Matcher at = HEADERS.matcher(line);
        var starts = new ArrayList<int[]>();
        while (at.find()) {
            starts.add(new int[] {at.start(), at.end()});
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : line.length();
            String key = line.substring(starts.get(i)[0], starts.get(i)[1] - 1);
            String rest = line.substring(starts.get(i)[1], end);
            int blanks = rest.length() - rest.stripLeading().length();
            header(number, starts.get(i)[1] + blanks + 1, key, rest.strip());
        }
    }

    private void header(int number, int column, String key, String rest) {
        switch (key) {
            case "Conversation" -> name = rest.replaceAll("\\s*@\\S+", "").strip();
            case "Channels" -> channels = List.copyOf(names(rest));
            case "Locales" -> locales(number, column, rest);
            case "Bank" -> bank(number, column, rest);
            case "Clock" -> clock(number, column, rest);
            case "Seed" -> seed(number, column, rest);
            default -> given(number, column, rest);
        }
    }

    private void locales(int number, int column, String rest) {
        for (String tag : names(rest)) {
            if (!Limits.isLocale(tag)) {
                problem(number, column, "write language and country such as en-GB", tag);
            }
        }
        locales = names(rest).stream().map(Locale::forLanguageTag).toList();
    }

    private void bank(int number, int column, String rest) {
        Matcher customer = CUSTOMER.matcher(rest);
        while (customer.find()) {
            customers.put(Locale.forLanguageTag(customer.group(2)), customer.group(1));
        }
        if (!rest.startsWith("demo as ") || customers.isEmpty()) {
            problem(number, column, "write Bank: demo as anna (en-GB), carmen (es-ES)", rest);
        }
    }

    private void clock(int number, int column, String rest) {
        try {
            clock = LocalDateTime.parse(rest);
        } catch (DateTimeParseException wrong) {
            problem(number, column, "write a local time such as 2026-03-02T10:00", rest);
        }
    }

    private void seed(int number, int column, String rest) {
        if (rest.matches("\\d{1,18}")) {
            seed = Long.parseLong(rest);
        } else {
            problem(number, column, "write a number", rest);
        }
    }

    private void given(int number, int column, String rest) {
        for (String part : rest.split(";", -1)) {
            String[] words = part.strip().split("\\s+", 2);
            String value = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "consent" -> given = new Given(value, given.room(), given.speaker());
                case "room" -> given = new Given(given.consent(), value, given.speaker());
                case "speaker" -> given = new Given(given.consent(), given.room(), value);
                default ->
                    problem(
                            number,
                            column,
                            "write consent default|none; room private|shared|unanswered; speaker"
                                    + " recognised|unknown|other",
                            part.strip());
            }
        }
        check(number, column, given.consent(), List.of("default", "none"));
        check(number, column, given.room(), List.of("private", "shared", "unanswered"));
        check(number, column, given.speaker(), List.of("recognised", "unknown", "other"));
    }

    private void check(int number, int column, String value, List<String> known) {
        if (!known.contains(value)) {
            problem(number, column, "expected one of " + known, value);
        }
    }

    private User user(int number, Set<String> only, String rest) {
        if (rest.equals("<silence>")) {
            return new User(number, only, Map.of(), User.Deed.SILENT);
        }
        if (rest.equals("<open>")) {
            return new User(number, only, Map.of(), User.Deed.OPENS);
        }
        var words = new LinkedHashMap<Locale, String>();
        words.put(first(), rest.equals("\"\"") ? "" : rest);
        return new User(number, only, words, User.Deed.SAYS);
    }

    private Locale first() {
        return locales.isEmpty() ? Locale.UK : locales.get(0);
    }

    private void indented(int number, String line) {
        int column = line.length() - line.stripLeading().length() + 1;
        String text = line.strip();
        Matcher limited = LIMITED.matcher(text);
        Set<String> limits = limited.matches() ? names(limited.group(1)) : Set.of();
        String rest = limited.matches() ? limited.group(2) : text;
        if (rest.startsWith("vendor never sees:")) {
            never(number, limits, rest.substring("vendor never sees:".length()).strip());
            return;
        }
        if (steps.isEmpty()) {
            problem(number, column, "an indented line checks the turn above; there is none", text);
            return;
        }
        Step above = steps.get(steps.size() - 1);
        if (above instanceof User user && Limits.areLocales(limits)) {
            var words = new LinkedHashMap<>(user.words());
            limits.forEach(tag -> words.put(Locale.forLanguageTag(tag), rest.equals("\"\"") ? "" : rest));
            steps.set(steps.size() - 1, new User(user.line(), user.channels(), words, user.deed()));
        } else if (above instanceof Step.Bot bot && Limits.areLocales(limits) && !isCheck(rest)) {
            expected(number, rest)
                    .ifPresent(wanted -> steps.set(
                            steps.size() - 1,
                            new Step.Bot(
                                    bot.line(), bot.channels(), bot.expected().in(limits, wanted), bot.checks())));
        } else if (above instanceof Step.Bot bot) {
            checks(number, column, limits, rest, bot);
        } else {
            problem(number, column, "expected words of a locale, such as [es-ES] hola", text);
        }
    }

    private static boolean isCheck(String text) {
        return CHECK.matcher(text.split("\\s{2,}", -1)[0]).matches();
    }

    private void checks(int number, int column, Set<String> only, String rest, Step.Bot bot) {
        for (String part : rest.split("\\s{2,}", -1)) {
            Matcher check = CHECK.matcher(part);
            if (!check.matches()) {
                problem(
                        number,
                        column,
                        "expected mic: open|closed, words<=N, no card, reprompt: TEXT or buttons: A | B",
                        part);
            } else if (check.group("mic") != null) {
                bot.checks().add(new Check(number, only, Check.What.MICROPHONE, check.group("mic")));
            } else if (check.group("words") != null) {
                bot.checks().add(new Check(number, only, Check.What.WORDS, check.group("words")));
            } else if (check.group("reprompt") != null) {
                bot.checks().add(new Check(number, only, Check.What.REPROMPT, check.group("reprompt")));
            } else if (check.group("buttons") != null) {
                bot.checks().add(new Check(number, only, Check.What.BUTTONS, check.group("buttons")));
            } else {
                bot.checks().add(new Check(number, only, Check.What.NO_CARD, ""));
            }
        }
    }

    private Optional<Expected> expected(int number, String rest) {
        if (rest.length() > 1 && rest.startsWith("/") && rest.endsWith("/")) {
            try {
                return Optional.of(new Expected.Regex(
                        rest, Pattern.compile(rest.substring(1, rest.length() - 1), Pattern.CASE_INSENSITIVE)));
            } catch (PatternSyntaxException wrong) {
                problem(number, 6, "this regular expression cannot be read: " + wrong.getDescription(), rest);
                return Optional.empty();
            }
        }
        if (rest.matches("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*")) {
            return Optional.of(new Expected.Key(rest));
        }
        return Optional.of(new Expected.Wildcard(rest));
    }

    private void never(int number, Set<String> only, String rest) {
        for (String what : rest.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            neverSeen.add(new NeverSeen(number, only, what.strip()));
        }
    }

    private void problem(int number, int column, String what, String got) {
        problems.add(file + ":" + number + ":" + column + ": " + what + ", but found \"" + got + "\""
                + Nearest.to(got, KEYWORDS)
                        .map(word -> "; did you mean " + word + ":?")
                        .orElse(""));
    }

    private static Set<String> names(String list) {
        var names = new LinkedHashSet<String>();
        for (String name : list.split(",", -1)) {
            names.add(name.strip());
        }
        return names;
    }

    private static String withoutComment(String line) {
        int at = line.indexOf("  #");
        String kept = line.startsWith("#") ? "" : at < 0 ? line : line.substring(0, at);
        return kept.stripTrailing();
    }
}
