package dev.sottovoce.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.runtime.config.YamlTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of policies. */
final class PolicyCommandTest {
    private static final String STANDARD = YamlTree.resource("/dev/sottovoce/privacy/default-policy.yaml");

    @TempDir
    private Path directory;

    private record Said(int exit, String text) {}

    @Test
    void the_policy_that_comes_with_the_framework_holds() {
        assertThat(run("policy", "check").text()).startsWith("The policy of demo-bank holds: 4 vendors,");
    }

    @Test
    void a_decision_is_explained_with_what_would_have_been_without_its_reason() {
        Said said = run(
                "policy",
                "explain",
                "--class",
                "BALANCE",
                "--vendor",
                "amazon",
                "--assurance",
                "present",
                "--consent",
                "rounded");

        assertThat(said.text())
                .startsWith(
                        "rounded: consent allows rounded of BALANCE; without it, floor would have allowed exact of BALANCE")
                .contains("consent  level 5    <- decides", "rule     level 6 R4");
    }

    @Test
    void a_policy_that_opens_nothing_ends_well() throws IOException {
        Path before = write("before.yaml", STANDARD);

        assertThat(run("policy", "diff", before.toString(), before.toString()))
                .isEqualTo(new Said(0, "Nothing becomes more open." + System.lineSeparator()));
    }

    @Test
    void a_policy_that_opens_something_ends_with_one_and_says_what() throws IOException {
        Path before = write("before.yaml", STANDARD);
        Path after = write("after.yaml", STANDARD.replaceAll("(?m)^.*id: C1,.*\n", ""));

        Said said = run("policy", "diff", before.toString(), after.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("BALANCE to meta: band becomes exact on text for present, approved");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Said run(String... arguments) {
        var text = new StringWriter();
        int exit = Main.run(arguments, new PrintWriter(text));
        return new Said(exit, text.toString());
    }
}
