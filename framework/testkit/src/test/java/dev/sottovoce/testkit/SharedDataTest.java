package dev.sottovoce.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDataTest {

    @TempDir
    private Path home;

    @BeforeEach
    void a_file_lies_in_the_shared_data() throws IOException {
        Files.createDirectories(home.resolve("shared/data/wire"));
        Files.writeString(home.resolve("shared/data/wire/one.json"), "{}");
    }

    @Test
    void the_folder_is_found_from_a_working_directory_below_its_sibling() {
        Properties properties = properties("user.dir", home.resolve("checkout/framework/testkit"));

        assertThat(SharedData.find("wire/one.json", properties, Map.of()))
                .contains(home.resolve("shared/data/wire/one.json"));
    }

    @Test
    void the_system_property_wins_over_the_environment() {
        Properties properties = properties("sottovoce.shared", home.resolve("shared/data"));

        assertThat(SharedData.find("wire", properties, Map.of("SOTTOVOCE_SHARED", "nowhere")))
                .isPresent();
    }

    @Test
    void the_environment_may_name_the_parent_folder() {
        Map<String, String> environment =
                Map.of("SOTTOVOCE_SHARED", home.resolve("shared").toString());

        assertThat(SharedData.find("wire", properties("user.dir", home), environment))
                .isPresent();
    }

    @Test
    void an_absent_file_is_not_found() {
        assertThat(SharedData.find("wire/two.json", properties("user.dir", home), Map.of()))
                .isEmpty();
    }

    @Test
    void a_named_folder_that_does_not_exist_is_not_replaced_by_another() {
        Properties properties = properties("user.dir", home);
        properties.setProperty("sottovoce.shared", home.resolve("absent").toString());

        assertThat(SharedData.find("wire", properties, Map.of())).isEmpty();
    }

    private static Properties properties(String key, Path value) {
        Properties properties = new Properties();
        properties.setProperty(key, value.toString());
        return properties;
    }
}
