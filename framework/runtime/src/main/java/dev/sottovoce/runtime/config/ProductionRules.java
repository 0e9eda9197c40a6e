package dev.sottovoce.runtime.config;

import java.util.Optional;

/** What production refuses, each by its name. Demo secrets are refused where they are read. */
final class ProductionRules {
    private ProductionRules() {}

    static void check(Configuration configuration, Problems problems) {
        if (configuration.environment() != Environment.PRODUCTION) {
            return;
        }
        var demo = configuration.demo();
        refuse(problems, demo.bank(), "demo.bank", "the demo bank", "bring the bank's own backend");
        refuse(problems, demo.signIn(), "demo.sign-in", "the demo sign-in", "bring the bank's own sign-in");
        refuse(problems, demo.console(), "demo.console", "the console", "switch it off");
        refuse(problems, demo.faults(), "demo.faults", "the fault switches", "switch them off");
        refuse(
                problems,
                configuration.guard() == GuardMode.OBSERVE,
                "guard",
                "a guard that only observes",
                "set it to enforce");
        refuse(problems, configuration.clock().isPresent(), "clock", "an injected clock", "set it to system");
        configuration
                .channels()
                .forEach(channel -> refuse(
                        problems,
                        channel.testTrust(),
                        "channels." + channel.id() + ".trust",
                        "test trust anchors",
                        "set it to vendor"));
        refuse(
                problems,
                Optional.ofNullable(configuration.publicUrl().getScheme())
                        .orElse("")
                        .equals("http"),
                "public-url",
                "http",
                "use https");
    }

    private static void refuse(Problems problems, boolean is, String place, String what, String fix) {
        if (is) {
            problems.add(place, what + " cannot run in production; " + fix);
        }
    }
}
