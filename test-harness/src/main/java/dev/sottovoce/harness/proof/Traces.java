package dev.sottovoce.harness.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.speech.Speller;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Searches what a vendor got for anything of a customer's books that the ledger does not say was told. It shares no
 * code with the guard, reads no turn record and knows no schema: it looks for the values themselves, in digits, in
 * words of either language, reversed, and behind the usual encodings.
 */
final class Traces {
    private static final int SHORTEST_NUMBER = 5;
    private static final int LONGEST_RUN = 64;
    private static final int DEPTH = 2;
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){5,}");
    private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> numbers = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final Map<String, List<Spelt>> words = new HashMap<>();

    private record Spelt(String text, String what) {}

    private Traces() {}

    /** What can be searched for in those languages. */
    static Traces of(Books books, List<Locale> languages) {
        var traces = new Traces();
        for (var account : books.accounts()) {
            traces.name(account.nickname(), "nickname of " + account.ref());
            traces.number(account.number(), "number of " + account.ref());
            traces.amount(account.booked(), books, languages, "booked balance of " + account.ref());
            traces.amount(account.available(), books, languages, "available balance of " + account.ref());
        }
        for (var movement : books.movements()) {
            traces.name(movement.counterparty(), "counterparty of " + movement.ref());
            traces.name(movement.categoryName(), "category of " + movement.ref());
            traces.amount(movement.minorUnits(), books, languages, "amount of " + movement.ref());
        }
        for (var payee : books.payees()) {
            traces.name(payee.name(), "name of " + payee.ref());
            payee.alias().ifPresent(alias -> traces.name(alias, "alias of " + payee.ref()));
            traces.number(payee.number(), "number of " + payee.ref());
        }
        return traces;
    }

    private void name(String name, String what) {
        spell(name, what);
    }

    /** All of it and its last digits, down to five. */
    private void number(String number, String what) {
        for (int length = SHORTEST_NUMBER; length <= number.length(); length++) {
            digits(number.substring(number.length() - length), what);
        }
    }

    private void amount(long minorUnits, Books books, List<Locale> languages, String what) {
        long magnitude = Math.abs(minorUnits);
        String all = Long.toString(magnitude);
        digits(all, what);
        digits(new StringBuilder(all).reverse().toString(), what + ", reversed");
        String major = Long.toString(magnitude / 100);
        if (major.length() >= SHORTEST_NUMBER) {
            digits(major, what);
        }
        for (Locale locale : languages) {
            Speller speller = Speller.of(locale);
            spell(speller.money(magnitude, books.currency()), what);
            if (major.length() >= SHORTEST_NUMBER) {
                spell(speller.cardinal(magnitude / 100, speller.genderOf(books.currency())), what);
            }
            spell(speller.digits(all), what);
        }
    }

    private void digits(String digits, String what) {
        numbers.put(digits, what);
        lengths.add(digits.length());
    }

    private void spell(String text, String what) {
        String plain = plain(text);
        String[] parts = plain.split(" ", -1);
        if (parts.length >= 3) {
            words.computeIfAbsent(parts[0] + " " + parts[1] + " " + parts[2], any -> new ArrayList<>())
                    .add(new Spelt(" " + plain + " ", what));
        }
    }

    /** What stands in a message and was not told, by place in the books; empty when nothing is. */
    Set<String> in(Captured captured, List<Disclosed> entries) {
        String text = text(captured);
        for (String told : told(entries)) {
            text = text.replace(told, "\n");
        }
        var found = new LinkedHashSet<String>();
        search(text, DEPTH, found);
        return found;
    }

    /** The longest first, so that no told text is cut by a shorter one. */
    static List<String> told(List<Disclosed> entries) {
        var texts = new HashSet<String>();
        entries.stream()
                .filter(entry -> !entry.voided())
                .flatMap(entry -> entry.told().stream())
                .forEach(told -> {
                    raise(told.speech(), texts);
                    raise(told.display(), texts);
                });
        return texts.stream()
                .filter(text -> !text.isBlank())
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    /** A text that begins a sentence begins with a capital. */
    private static void raise(String text, Set<String> texts) {
        texts.add(text);
        if (!text.isEmpty()) {
            texts.add(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        }
    }

    /** Everything that can be read in it, one piece a line. */
    private static String text(Captured captured) {
        var text = new StringBuilder(captured.line()).append('\n');
        captured.headers()
                .forEach(header -> text.append(header.getKey())
                        .append('\n')
                        .append(header.getValue())
                        .append('\n'));
        try {
            gather(JSON.readTree(captured.body().getBytes()), text);
        } catch (JsonProcessingException noJson) {
            text.append(captured.text());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return text.toString();
    }

    private static void gather(JsonNode node, StringBuilder text) {
        node.fields().forEachRemaining(field -> {
            text.append(field.getKey()).append('\n');
            gather(field.getValue(), text);
        });
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                gather(element, text);
            }
        });
        if (node.isValueNode()) {
            text.append(node.asText()).append('\n');
        }
    }

    private void search(String text, int depth, Set<String> found) {
        String folded = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        searchDigits(folded, found);
        searchWords(folded, found);
        if (text.indexOf('<') >= 0) {
            searchDigits(folded.replaceAll("<[^>]*>", ""), found);
            searchWords(folded.replaceAll("<[^>]*>", " "), found);
        }
        if (depth > 0) {
            decoded(text).forEach(more -> search(more, depth - 1, found));
        }
    }

    private void searchDigits(String text, Set<String> found) {
        var run = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                run.append((char) ('0' + digit));
                gap = false;
            } else if (run.length() > 0
                    && !gap
                    && Character.getType(c) != Character.FORMAT
                    && ".,'\u2019 -\u00a0\u202f".indexOf(c) >= 0) {
                gap = true;
            } else if (run.length() > 0 && Character.getType(c) != Character.FORMAT) {
                windows(run, found);
                run.setLength(0);
                gap = false;
            }
        }
    }

    private void windows(StringBuilder run, Set<String> found) {
        if (run.length() > LONGEST_RUN) {
            run.setLength(LONGEST_RUN);
        }
        for (int length : lengths) {
            for (int start = 0; start + length <= run.length(); start++) {
                String what = numbers.get(run.substring(start, start + length));
                if (what != null) {
                    found.add(what);
                }
            }
        }
    }

    private void searchWords(String text, Set<String> found) {
        for (String line : text.split("\n", -1)) {
            String plain = plain(line);
            String[] parts = plain.split(" ", -1);
            for (int i = 0; i + 2 < parts.length; i++) {
                List<Spelt> spelt = words.get(parts[i] + " " + parts[i + 1] + " " + parts[i + 2]);
                if (spelt != null) {
                    String padded = " " + plain + " ";
                    spelt.stream().filter(each -> padded.contains(each.text())).forEach(each -> found.add(each.what()));
                }
            }
        }
    }

    /** Lower-case words with one blank between, without "and" and marks. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (blank && plain.length() > 0) {
                    plain.append(' ');
                }
                plain.append(Character.toLowerCase(c));
                blank = false;
            } else if (Character.getType(c) != Character.FORMAT) {
                blank = true;
            }
        }
        return (" " + plain + " ").replace(" and ", " ").strip();
    }

    private static List<String> decoded(String text) {
        var all = new ArrayList<String>();
        var tokens = ENCODED.matcher(text);
        while (tokens.find()) {
            printable(tokens.group().replace('-', '+').replace('_', '/'), all);
        }
        var hex = HEX.matcher(text);
        while (hex.find()) {
            all.add(new String(java.util.HexFormat.of().parseHex(hex.group()), StandardCharsets.ISO_8859_1));
        }
        if (text.indexOf('%') >= 0) {
            try {
                all.add(URLDecoder.decode(text, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException none) {
                all.add("");
            }
        }
        if (text.contains("&#")) {
            all.add(ENTITY.matcher(text)
                    .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(Character.toString(
                            Integer.parseInt(match.group(2), match.group(1).isEmpty() ? 10 : 16)))));
        }
        return all;
    }

    private static void printable(String token, List<String> all) {
        try {
            byte[] bytes = Base64.getDecoder().decode(token.length() % 4 == 1 ? token.substring(1) : token);
            int good = 0;
            for (byte each : bytes) {
                if (each >= ' ' && each < 127) {
                    good++;
                }
            }
            if (good == bytes.length) {
                all.add(new String(bytes, StandardCharsets.US_ASCII));
            }
        } catch (IllegalArgumentException none) {
            // Not of that alphabet after all: there is nothing behind it.
            return;
        }
    }
}
