package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.intent.Intent;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlexaSlotsTest {
    private static final String STATIC = "amzn1.er-authority.echo-sdk." + AlexaWorld.SKILL + ".CATEGORY";
    private static final String DYNAMIC = "amzn1.er-authority.echo-sdk.dynamic." + AlexaWorld.SKILL + ".CATEGORY";

    private final Intent spending = AlexaWorld.catalogue().intent("spending").orElseThrow();

    @Test
    void a_match_of_our_own_type_gives_its_id() {
        assertThat(category(value("food", match(STATIC, "GROCERIES"))))
                .containsExactly(heard("food", List.of("GROCERIES")));
    }

    @Test
    void a_dynamic_match_gives_its_id() {
        assertThat(category(value("food", noMatch(STATIC) + "," + match(DYNAMIC, "c1"))))
                .containsExactly(heard("food", List.of("c1")));
    }

    @Test
    void a_static_and_a_dynamic_match_of_the_same_id_are_one() {
        assertThat(category(value("food", match(STATIC, "GROCERIES") + "," + match(DYNAMIC, "GROCERIES"))))
                .containsExactly(heard("food", List.of("GROCERIES")));
    }

    @Test
    void a_value_without_a_match_has_only_its_words() {
        assertThat(category(value("fodder", noMatch(STATIC)))).containsExactly(heard("fodder", List.of()));
    }

    @Test
    void two_matches_stay_two() {
        assertThat(category(value("food", match(STATIC, "GROCERIES", "RESTAURANTS"))))
                .containsExactly(heard("food", List.of("GROCERIES", "RESTAURANTS")));
    }

    @Test
    void amazons_own_catalogue_does_not_count() {
        assertThat(category(value("food", match("AlexaEntities", "Q2095")))).containsExactly(heard("food", List.of()));
    }

    @Test
    void another_skills_authority_does_not_count() {
        assertThat(category(value("food", match("amzn1.er-authority.echo-sdk.amzn1.ask.skill.other.CATEGORY", "X"))))
                .containsExactly(heard("food", List.of()));
    }

    @Test
    void the_newer_form_of_a_value_counts_before_the_older() {
        String slot = "{\"name\":\"category\",\"value\":\"food\",\"slotValue\":"
                + value("food", match(STATIC, "GROCERIES")).replace("{\"value\"", "{\"type\":\"Simple\",\"value\"")
                + ",\"resolutions\":{\"resolutionsPerAuthority\":[" + match(STATIC, "OLD") + "]}}";

        assertThat(category(slot)).containsExactly(heard("food", List.of("GROCERIES")));
    }

    @Test
    void a_list_gives_the_ids_of_all_its_values() {
        String slot =
                "{\"name\":\"category\",\"value\":\"food and books\",\"slotValue\":{\"type\":\"List\",\"values\":["
                        + value("food", match(STATIC, "GROCERIES"))
                                .replace("{\"value\"", "{\"type\":\"Simple\",\"value\"")
                        + ","
                        + value("books", match(STATIC, "BOOKS")).replace("{\"value\"", "{\"type\":\"Simple\",\"value\"")
                        + "]}}";

        assertThat(category(slot)).containsExactly(heard("food and books", List.of("GROCERIES", "BOOKS")));
    }

    @Test
    void a_kind_of_value_that_nobody_knows_falls_back_to_the_older_form() {
        String slot = "{\"name\":\"category\",\"value\":\"food\",\"slotValue\":{\"type\":\"Tree\",\"root\":{}}}";

        assertThat(category(slot)).containsExactly(heard("food", List.of()));
    }

    @Test
    void a_question_mark_is_no_value() {
        assertThat(category(value("?", noMatch(STATIC)))).isEmpty();
    }

    @Test
    void a_slot_without_a_value_is_not_heard() {
        assertThat(category("{\"name\":\"category\",\"confirmationStatus\":\"NONE\"}"))
                .isEmpty();
        assertThat(category("null")).isEmpty();
        assertThat(category("17")).isEmpty();
    }

    @Test
    void a_slot_that_the_catalogue_does_not_have_is_dropped() {
        assertThat(read("{\"colour\":{\"name\":\"colour\",\"value\":\"red\"}}")).isEmpty();
    }

    @Test
    void amazons_notations_are_named() {
        assertThat(
                        read(
                                "{\"period\":{\"value\":\"2026-W10\"},\"count\":{\"value\":\"3\"},\"merchant\":{\"value\":\"tesco\"}}"))
                .extracting(HeardSlot::name, HeardSlot::notation)
                .containsExactly(
                        tuple("merchant", HeardSlot.Notation.WORDS),
                        tuple("period", HeardSlot.Notation.CODED_DATE),
                        tuple("count", HeardSlot.Notation.CODED_NUMBER));
    }

    private List<HeardSlot> category(String slot) {
        return read("{\"category\":" + slot + "}");
    }

    private List<HeardSlot> read(String slots) {
        return new AlexaSlots(AlexaWorld.SKILL).read(spending, AlexaWorld.json(slots));
    }

    private static HeardSlot heard(String raw, List<String> ids) {
        return new HeardSlot("category", raw, ids, HeardSlot.Notation.WORDS);
    }

    private static String value(String words, String authorities) {
        return "{\"value\":\"" + words + "\",\"resolutions\":{\"resolutionsPerAuthority\":[" + authorities + "]}}";
    }

    private static String match(String authority, String... ids) {
        StringBuilder values = new StringBuilder();
        for (String id : ids) {
            values.append(values.length() == 0 ? "" : ",")
                    .append("{\"value\":{\"name\":\"a name\",\"id\":\"" + id + "\"}}");
        }
        return "{\"authority\":\"" + authority + "\",\"status\":{\"code\":\"ER_SUCCESS_MATCH\"},\"values\":[" + values
                + "]}";
    }

    private static String noMatch(String authority) {
        return "{\"authority\":\"" + authority + "\",\"status\":{\"code\":\"ER_SUCCESS_NO_MATCH\"}}";
    }
}
