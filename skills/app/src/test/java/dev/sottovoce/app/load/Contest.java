package dev.sottovoce.app.load;

import io.vertx.core.buffer.Buffer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Sends to both in turn: first until they are warm, then to count. */
final class Contest {
    private static final String PATH = "/alexa";
    private static final int FIRST = 200;
    private static final int ROUNDS = 2;

    private final Client client;
    private final Requests requests;
    private final Client.Target ours;
    private final Client.Target theirs;
    private final PrintWriter out;

    Contest(Client client, Requests requests, ServerProcess ours, ServerProcess theirs, PrintWriter out) {
        this.client = client;
        this.requests = requests;
        this.ours = new Client.Target(ours, PATH, Contest::isBalance);
        this.theirs = new Client.Target(theirs, PATH, Contest::isBalance);
        this.out = out;
    }

    /**
     * Runs and prints.
     *
     * @return 0, or 1 when an answer was wrong or a thread was blocked, so that the figures say nothing
     */
    int hold(int warmUpSeconds, int roundSeconds) {
        int perSecond = warm(Duration.ofSeconds(warmUpSeconds));
        out.println(Figures.header());
        var our = Figures.none();
        var their = Figures.none();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Signed> batch = requests.sign(Math.max(FIRST, perSecond * roundSeconds));
            our = our.plus(send("ours, round " + round, ours, batch));
            their = their.plus(send("Amazon's, round " + round, theirs, batch));
        }
        out.println(our.row("ours"));
        out.println(their.row("Amazon's servlet"));
        out.printf(
                Locale.ROOT,
                "CPU per request, ours to theirs: %.2f. Blocked threads: %d. Warnings in our log: %d.%n",
                our.cpuMicros() / their.cpuMicros(),
                ours.server().blocked(),
                ours.server().warnings());
        out.flush();
        return our.bad() + their.bad() == 0 && ours.server().blocked() == 0 ? 0 : 1;
    }

    /** Answers how many requests ours took in a second at last. */
    private int warm(Duration atLeast) {
        int count = FIRST;
        var spent = Duration.ZERO;
        while (true) {
            List<Signed> batch = requests.sign(count);
            var figures = await(ours, batch);
            spent = spent.plus(figures.took()).plus(await(theirs, batch).took());
            int perSecond = (int) Math.ceil(figures.perSecond());
            if (spent.compareTo(atLeast) >= 0) {
                return perSecond;
            }
            count = perSecond * 2;
        }
    }

    private Figures send(String name, Client.Target target, List<Signed> batch) {
        var figures = await(target, batch);
        out.println(figures.row(name));
        out.flush();
        return figures;
    }

    private Figures await(Client.Target target, List<Signed> batch) {
        return client.send(target, batch)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** An answer in marked-up speech that asks nobody to link an account; an apology of ours is plain text. */
    private static boolean isBalance(Buffer answer) {
        var text = answer.toString();
        return text.contains("<speak>") && !text.contains("LinkAccount");
    }
}
