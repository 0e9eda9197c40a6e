package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.sottovoce.adapters.alexa.simulator.AlexaSigner;
import dev.sottovoce.adapters.careless.CarelessAdapter;
import dev.sottovoce.privacy.Intruder;
import dev.sottovoce.privacy.Told;
import dev.sottovoce.skills.careless.CarelessSkill;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail holds nothing: each is shown code that breaks it. */
final class HouseBitesTest {
    private static final JavaClasses CARELESS = new ClassFileImporter()
            .importClasses(
                    CarelessSkill.class,
                    CarelessSkill.TextHelper.class,
                    CarelessAdapter.class,
                    AlexaSigner.class,
                    Intruder.class,
                    Told.class);

    static Stream<Arguments> broken_rules() {
        return Stream.of(
                arguments(HouseTest.arrows_point_only_as_in_the_table, "AlexaChannel"),
                arguments(HouseTest.packages_form_no_cycle, "CarelessAdapter"),
                arguments(HouseTest.privacy_needs_only_the_jdk, "io.vertx.core.Vertx"),
                arguments(HouseTest.wire_formats_stay_at_the_edges, "JsonObject"),
                arguments(HouseTest.assistant_adapters_do_not_see_each_other, "AlexaSigner"),
                arguments(HouseTest.only_the_gate_makes_a_told_value, "Intruder"),
                arguments(HouseTest.names_say_what_a_class_is, "TextHelper"),
                arguments(HouseTest.assistant_adapters_name_no_banking_type, "Money"),
                arguments(HouseTest.adapters_do_not_see_their_simulators, "AlexaSigner"),
                arguments(HouseTest.skills_see_no_adapter_and_no_server, "AlexaChannel"),
                arguments(HouseTest.the_core_and_the_skills_name_no_vendor, "names facebook"),
                arguments(HouseTest.only_the_bank_s_own_pages_speak_to_a_first_party, "firstParty"),
                arguments(HouseTest.only_the_runtime_and_simulators_open_sockets, "createHttpClient"),
                arguments(HouseTest.only_the_runtime_and_simulators_open_sockets, "openStream"),
                arguments(HouseTest.only_the_runtime_and_simulators_open_sockets, "java.net.Socket"),
                arguments(HouseTest.amazon_s_kit_stays_in_the_alexa_adapter, "com.amazon.ask"),
                arguments(HouseTest.nothing_prints, "System.out"),
                arguments(HouseTest.nothing_prints, "printStackTrace"),
                arguments(HouseTest.time_is_given, "java.time.Instant.now()"),
                arguments(HouseTest.time_is_given, "currentTimeMillis"),
                arguments(HouseTest.time_is_given, "systemUTC"),
                arguments(HouseTest.chance_is_given, "java.util.Random.<init>()"),
                arguments(HouseTest.chance_is_given, "java.lang.Math.random()"),
                arguments(HouseTest.chance_has_a_seed, "java.util.Random.<init>()"),
                arguments(HouseTest.nothing_blocks, "CompletableFuture.join()"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken_rules")
    void a_rule_finds_what_breaks_it(ArchRule rule, String found) {
        var result = rule.allowEmptyShould(true).evaluate(CARELESS);

        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains(found));
    }

    @Test
    void a_class_that_slips_into_the_package_of_classified_values_is_found() {
        assertThatThrownBy(() -> HouseTest.every_package_comes_from_one_place(CARELESS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("split over several jars")
                .hasMessageContaining("dev.sottovoce.privacy\"");
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        assertThatThrownBy(() -> HouseTest.every_package_says_what_it_is_for_and_is_null_marked(CARELESS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.sottovoce.skills.careless");
    }
}
