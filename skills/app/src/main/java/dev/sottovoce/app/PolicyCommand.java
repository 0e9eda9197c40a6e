package dev.sottovoce.app;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Circumstances;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.policy.PolicyDiff;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy}: checks, explains and compares disclosure policies, without a server. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks, explains and compares disclosure policies.",
        subcommands = {PolicyCommand.Check.class, PolicyCommand.Explain.class, PolicyCommand.Diff.class})
final class PolicyCommand {
    private static PrintWriter out(@Nullable CommandSpec spec) {
        return Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    }

    /** {@code policy check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a policy and says what is wrong with it, each with its place and a fix.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", arity = "0..1", description = "The policy; the built-in one when left out.")
        private @Nullable Path file;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Policy policy = Rules.policy(Optional.ofNullable(file));
            PrintWriter out = out(spec);
            out.println("The policy of " + policy.bank() + " holds: "
                    + policy.vendors().size() + " vendors, "
                    + policy.dataClasses().size() + " classes of data, hash "
                    + policy.hash().substring(0, 16) + ".");
            out.flush();
            return 0;
        }
    }

    /** {@code policy explain}. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Says in which form a value may be told, and every factor of that decision.")
    static final class Explain implements Callable<Integer> {
        @Option(names = "--class", required = true, description = "The class of data, such as BALANCE.")
        private String dataClass = "";

        @Option(names = "--kind", defaultValue = "MONEY", description = "MONEY, IDENTIFIER, NAME, DATE, FLAG or COUNT.")
        private Kind kind = Kind.MONEY;

        @Option(names = "--vendor", required = true, description = "The vendor, as the policy names it.")
        private String vendor = "";

        @Option(names = "--surface", defaultValue = "VOICE", description = "${COMPLETION-CANDIDATES}.")
        private Surface surface = Surface.VOICE;

        @Option(names = "--assurance", defaultValue = "LINKED", description = "${COMPLETION-CANDIDATES}.")
        private Assurance assurance = Assurance.LINKED;

        @Option(names = "--room", defaultValue = "PRIVATE", description = "${COMPLETION-CANDIDATES}.")
        private Room room = Room.PRIVATE;

        @Option(
                names = "--consent",
                defaultValue = "exact",
                description = "The form that the customer allows, such as rounded; first-party for none.")
        private String consent = "exact";

        @Option(names = "--over-budget", description = "As if the vendor's budget for the class were spent.")
        private boolean overBudget;

        @Option(names = "--sealed", description = "As if the vendor were sealed.")
        private boolean sealed;

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "The policy; the built-in one when left out.")
        private @Nullable Path file;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Policy policy = Rules.policy(Optional.ofNullable(file));
            DataClass asked = policy.dataClass(dataClass)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no class is called " + dataClass + "; there are " + policy.dataClasses()));
            if (policy.vendor(vendor).isEmpty()) {
                throw new IllegalArgumentException("no vendor is called " + vendor + "; there are "
                        + policy.vendors().stream().map(row -> row.id()).toList());
            }
            Form allowed = form(consent);
            Decision decision = policy.decide(
                    kind,
                    Label.of(asked),
                    new Circumstances(
                            vendor,
                            Set.of(surface),
                            assurance,
                            room,
                            (any, where) -> allowed,
                            overBudget ? Set.of(asked) : Set.of(),
                            sealed));
            PrintWriter out = out(spec);
            out.println(decision.explanation());
            decision.voices().forEach(voice -> out.println("  " + line(voice, voice.equals(decision.binding()))));
            out.flush();
            return 0;
        }

        private static String line(Decision.Voice voice, boolean isBinding) {
            return String.format(
                            Locale.ROOT,
                            "%-8s level %d %s%s",
                            voice.factor().name().toLowerCase(Locale.ROOT),
                            voice.level(),
                            voice.source(),
                            isBinding ? "   <- decides" : "")
                    .stripTrailing();
        }

        private static Form form(String word) {
            return List.of(Form.values()).stream()
                    .filter(form -> form.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no form is called " + word + "; there are " + List.of(Form.values())));
        }
    }

    /** {@code policy diff}. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = {
                "Prints every decision that becomes more open from the old policy to the new.",
                "Exits with 1 when there is one, so that a pipeline can ask for a signature."
            })
    static final class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "OLD", description = "The policy in force.")
        private Path before = Path.of("");

        @Parameters(index = "1", paramLabel = "NEW", description = "The policy to come.")
        private Path after = Path.of("");

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var openings =
                    new PolicyDiff(Rules.policy(Optional.of(before)), Rules.policy(Optional.of(after))).openings();
            PrintWriter out = out(spec);
            if (openings.isEmpty()) {
                out.println("Nothing becomes more open.");
            }
            openings.forEach(out::println);
            out.flush();
            return openings.isEmpty() ? 0 : 1;
        }
    }
}
