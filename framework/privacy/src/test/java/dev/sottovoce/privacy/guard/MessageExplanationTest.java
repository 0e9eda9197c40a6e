package dev.sottovoce.privacy.guard;

import static dev.sottovoce.privacy.guard.Conversation.ACCOUNT;
import static dev.sottovoce.privacy.guard.Conversation.EXACT;
import static dev.sottovoce.privacy.guard.Conversation.ROUNDED;
import static dev.sottovoce.privacy.guard.Conversation.message;
import static dev.sottovoce.privacy.guard.Conversation.passes;
import static dev.sottovoce.privacy.guard.Conversation.trips;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.MessageUse.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageExplanationTest {
    private static final String SSML = "/response/outputSpeech/ssml";
    private static final String BALANCE = "Your current account has about forty-eight thousand pounds.";

    private final Conversation conversation = Conversation.clean();

    @Test
    void messages_stand_one_after_the_other_with_a_blank_or_nothing_between() {
        passes(conversation.speech(BALANCE + " What else?"));
        passes(conversation.speech(BALANCE + "What else?"));
        trips(conversation.speech(BALANCE + "  What else?"), SSML, TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void messages_keep_their_order_and_stand_once() {
        trips(conversation.speech("What else? your" + BALANCE.substring(4)), SSML, TripCode.UNEXPLAINED_TEXT);
        trips(conversation.speech("What else? What else?"), SSML, TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void a_text_is_never_cut() {
        trips(conversation.speech(BALANCE.substring(0, BALANCE.length() - 1)), SSML, TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void the_first_letter_is_raised_and_no_other() {
        trips(conversation.speech(BALANCE.replace("Your", "your")), SSML, TripCode.UNEXPLAINED_TEXT);
        trips(conversation.speech(BALANCE.replace("Your", "YOur")), SSML, TripCode.UNEXPLAINED_TEXT);
        trips(conversation.speech(BALANCE + " what else?"), SSML, TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void a_catalogue_text_that_the_turn_does_not_use_is_unexplained() {
        trips(conversation.speech("Sorry, that did not work."), SSML, TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void where_no_value_may_stand_any_one_constant_text_of_the_language_may() {
        String place = "/response/reprompt/outputSpeech/ssml";

        passes(reprompt("Sorry, that did not work."));
        trips(reprompt("Sorry, that did not work. What else?"), place, TripCode.UNEXPLAINED_TEXT);
        trips(reprompt("sorry, that did not work."), place, TripCode.UNEXPLAINED_TEXT);
        trips(reprompt(BALANCE), place, TripCode.HOLES_FORBIDDEN);
    }

    private Verdict reprompt(String ssml) {
        return conversation.check(
                "{\"response\":{\"reprompt\":{\"outputSpeech\":{\"ssml\":\"<speak>" + ssml + "</speak>\"}}}}");
    }

    @Test
    void a_value_that_was_not_told_trips_even_where_the_body_does_not_show_it() {
        conversation.use("balance#exact", Map.of("account", ACCOUNT, "amount", EXACT));

        trips(conversation.speech("What else?"), "", TripCode.NOT_TOLD);
    }

    @Test
    void a_variant_for_another_form_trips() {
        conversation.use("balance#exact", Map.of("account", ACCOUNT, "amount", ROUNDED));

        trips(conversation.speech("What else?"), "", TripCode.WRONG_VARIANT);
    }

    @Test
    void a_told_text_that_says_more_than_its_form_trips() {
        var generous = new Image(Form.ROUNDED, "", "forty-eight thousand pounds", "£48,317");
        conversation.turn.told(generous);
        conversation.use("balance#about", Map.of("account", ACCOUNT, "amount", generous));

        trips(conversation.speech("What else?"), "", TripCode.BEYOND_FORM);
    }

    @Test
    void an_empty_hole_trips() {
        conversation.use("balance#about", Map.of("amount", ROUNDED));

        trips(conversation.speech("What else?"), "", TripCode.UNFILLED_HOLE);
    }

    @Test
    void a_text_that_the_guard_does_not_have_trips() {
        conversation.use("balance#new", Map.of());

        trips(conversation.speech("What else?"), "", TripCode.UNKNOWN_TEMPLATE);
    }

    @Test
    void a_text_in_another_language_trips() {
        conversation.template("adios", "adios", Locale.forLanguageTag("es-ES"), Medium.SPEECH, Map.of(), "adiós");
        conversation.use("adios", Map.of());

        trips(conversation.speech("Adiós"), "", TripCode.FOREIGN_LOCALE);
    }

    @Test
    void a_variant_is_chosen_by_the_gender_of_the_unit() {
        var told = new Image(Form.ROUNDED, "", "f", "forty pounds", "£40");
        conversation.turn.told(told);
        conversation.template(
                "unas", "unas", Medium.SPEECH, Map.of("amount.gender", List.of("f")), "unas ", "{amount}");
        conversation.template(
                "unos", "unos", Medium.SPEECH, Map.of("amount.gender", List.of("m")), "unos ", "{amount}");

        conversation.use("unas", Map.of("amount", told));
        passes(conversation.speech("Unas forty pounds"));

        conversation.use("unos", Map.of("amount", told));
        trips(conversation.speech("Unas forty pounds"), "", TripCode.WRONG_VARIANT);
    }

    @Test
    void a_list_is_its_items_in_their_places() {
        conversation.turn.use(list("first", "next", "last"));

        passes(conversation.speech("You have a current account, a current account, and a current account with us."));
    }

    @Test
    void a_single_item_has_its_own_text() {
        conversation.turn.use(list("only"));

        passes(conversation.speech("You have just a current account with us."));
    }

    @Test
    void items_out_of_place_or_too_many_trip() {
        conversation.turn.use(list("first", "last", "next"));
        conversation.turn.use(list("first", "next", "next", "last"));
        conversation.turn.use(list());

        trips(conversation.speech("What else?"), "", TripCode.BAD_LIST);
    }

    private static MessageUse list(String... places) {
        var items = new ArrayList<MessageUse>();
        for (String place : places) {
            items.add(message("list.items." + place, Map.of("name", ACCOUNT)));
        }
        return new MessageUse("list", Map.of("items", new Fill.Items(items)));
    }

    @Test
    void listed_tags_stand_around_messages_and_values() {
        passes(conversation.speech("<s>" + BALANCE + "</s><break time=\\\"400ms\\\"/><s>What else?</s>"));
    }

    @Test
    void markup_has_one_spelling() {
        for (String ssml : List.of(
                "<em>" + BALANCE + "</em>",
                "<s>" + BALANCE,
                "<s >" + BALANCE + "</s>",
                "<s></s>" + BALANCE,
                "<break time=\\\"300ms\\\"/>" + BALANCE,
                "<break/>" + BALANCE,
                "<break time='200ms'/>" + BALANCE,
                "<break time=\\\"200ms\\\"/><break time=\\\"200ms\\\"/>" + BALANCE,
                BALANCE.replace("a", "&#97;"),
                BALANCE + "<!-- x -->",
                BALANCE + "</speak><speak>")) {
            trips(conversation.speech(ssml), SSML, TripCode.BAD_MARKUP);
        }
    }

    @Test
    void a_tag_inside_a_text_or_value_trips() {
        trips(conversation.speech(BALANCE.replace("about", "<s>about</s>")), SSML, TripCode.UNEXPLAINED_TEXT);
        trips(
                conversation.speech(BALANCE.replace("thousand", "<break time=\\\"200ms\\\"/>thousand")),
                SSML,
                TripCode.UNEXPLAINED_TEXT);
    }

    @Test
    void special_characters_are_escaped_by_name() {
        conversation.template("shop", "shop", Medium.SPEECH, Map.of(), "M&S isn't open");
        conversation.use("shop", Map.of());

        passes(conversation.speech("M&amp;S isn&apos;t open"));
        trips(conversation.speech("M&S isn't open"), SSML, TripCode.BAD_MARKUP);
    }

    @Test
    void two_texts_with_one_id_stop_the_start() {
        conversation.template("else", "else", Medium.SPEECH, Map.of(), "again");

        assertThatIllegalArgumentException().isThrownBy(conversation::guard).withMessageContaining("id else");
    }

    @Test
    void white_space_that_could_be_written_in_two_ways_stops_the_start() {
        conversation.template("gap", "gap", Medium.SPEECH, Map.of(), "two  blanks");

        assertThatIllegalArgumentException().isThrownBy(conversation::guard).withMessageContaining("gap");
    }
}
