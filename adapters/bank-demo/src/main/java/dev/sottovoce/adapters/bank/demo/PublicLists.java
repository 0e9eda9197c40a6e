package dev.sottovoce.adapters.bank.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bank's public lists: categories, and the merchants whose names are no secret by themselves. */
record PublicLists(Map<String, Category> categories, Map<String, Merchant> merchants) {
    /**
     * A spending category.
     *
     * @param id as in queries, such as {@code GROCERIES}
     * @param sensitive whether it reveals health, faith, politics, gambling or debt help
     */
    record Category(String id, String english, String spanish, boolean sensitive) {
        String name(Locale locale) {
            return locale.getLanguage().equals("es") ? spanish : english;
        }
    }

    /**
     * A merchant.
     *
     * @param id as in queries, such as {@code TESCO}
     * @param countries ISO 3166 codes
     * @param sensitive by its category or by itself
     */
    record Merchant(String id, String name, String category, Set<String> countries, boolean sensitive) {}

    static PublicLists read() {
        Map<String, Category> categories = byId(
                Csv.rows("categories.csv").stream()
                        .map(row -> new Category(
                                row.get(0), row.get(1), row.get(2), row.get(3).equals("yes")))
                        .toList(),
                Category::id);
        return new PublicLists(
                categories,
                byId(
                        Csv.rows("merchants.csv").stream()
                                .map(row -> merchant(row, categories))
                                .toList(),
                        Merchant::id));
    }

    /** Whether a question is a sensitive one; decided from what is asked, never from what is found. */
    boolean isSensitive(Optional<String> merchant, Optional<String> category) {
        return merchant.map(merchants::get).map(Merchant::sensitive).orElse(false)
                || category.map(categories::get).map(Category::sensitive).orElse(false);
    }

    /** The category, which must be on the list. */
    Category category(String id) {
        return Optional.ofNullable(categories.get(id))
                .orElseThrow(() -> new IllegalStateException("no category " + id + ": add it to categories.csv"));
    }

    private static Merchant merchant(List<String> row, Map<String, Category> categories) {
        boolean sensitiveCategory = Optional.ofNullable(categories.get(row.get(2)))
                .orElseThrow(() -> new IllegalStateException(
                        "merchant " + row.get(0) + " has the category " + row.get(2) + ", which categories.csv lacks"))
                .sensitive();
        return new Merchant(
                row.get(0),
                row.get(1),
                row.get(2),
                Arrays.stream(row.get(3).split(",")).collect(Collectors.toUnmodifiableSet()),
                sensitiveCategory || row.get(4).equals("yes"));
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }
}
