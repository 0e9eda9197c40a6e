package dev.sottovoce.app;

import dev.sottovoce.conversation.message.CatalogueException;
import dev.sottovoce.privacy.policy.PolicyException;
import dev.sottovoce.runtime.config.ConfigurationException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "sottovoce",
        mixinStandardHelpOptions = true,
        version = "sottovoce 0.1.0",
        description = "A bank that talks through assistants without handing its customers' money lives to them.",
        subcommands = {
            ServeCommand.class,
            TalkCommand.class,
            TestCommand.class,
            ModelsCommand.class,
            LedgerCommand.class,
            PolicyCommand.class,
            VendorCommand.class,
            ProveCommand.class,
            UnderstandingCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs a command. */
    public static void main(String[] arguments) {
        // Read by the logging set-up before the first line: a server tells what it does, a conversation stays clean.
        String level = Arrays.asList(arguments).contains("serve") ? "INFO" : "ERROR";
        System.setProperty("sottovoce.log", System.getProperty("sottovoce.log", level));
        System.exit(run(arguments, new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintWriter out) {
        var line = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(explain(failure));
                    return 1;
                });
        if (arguments.length == 0) {
            line.usage(out);
            return 0;
        }
        return line.execute(arguments);
    }

    /** What the customer of a command line can do something about, without a stack trace. */
    private static String explain(Exception failure) {
        if (failure instanceof ConfigurationException
                || failure instanceof CatalogueException
                || failure instanceof PolicyException
                || failure instanceof IllegalArgumentException) {
            return String.valueOf(failure.getMessage());
        }
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
