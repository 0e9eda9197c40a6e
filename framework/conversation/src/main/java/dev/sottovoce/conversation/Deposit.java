package dev.sottovoce.conversation;

import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.message.HomeLine;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a reply did not tell its vendor, for the customer's own page. */
public final class Deposit {
    private static final int MOST_LINES = 20;

    private final String handle;
    private final boolean isAnnounced;
    private final SubjectRef customer;
    private final String turn;
    private final Locale locale;
    private final LocalDate today;
    private final List<HomeLine> home;
    private final Optional<Run> run;
    private final Gate gate;
    private final Renderer renderer;

    Deposit(
            String handle,
            boolean isAnnounced,
            SubjectRef customer,
            String turn,
            Locale locale,
            LocalDate today,
            List<HomeLine> home,
            Optional<Run> run,
            Gate gate,
            Renderer renderer) {
        this.handle = handle;
        this.isAnnounced = isAnnounced;
        this.customer = customer;
        this.turn = turn;
        this.locale = locale;
        this.today = today;
        this.home = List.copyOf(home);
        this.run = run;
        this.gate = gate;
        this.renderer = renderer;
    }

    /** Opens the one-time page. */
    public String handle() {
        return handle;
    }

    /** Whether the answer carried the page's address: then there has to be one, if only to say that it is empty. */
    public boolean isAnnounced() {
        return isAnnounced;
    }

    /** Whose page. */
    public SubjectRef customer() {
        return customer;
    }

    /** Our own handle of the turn. */
    public String turn() {
        return turn;
    }

    /** The language of the conversation. */
    public Locale locale() {
        return locale;
    }

    /** The day in the customer's time zone. */
    public LocalDate today() {
        return today;
    }

    /** The request that it answers, to be finished or varied on the bank's page; empty when it answers none. */
    public Optional<Run> run() {
        return run;
    }

    /**
     * The lines, for {@link Audience#firstParty} only.
     *
     * @return what can be shown there, in order; may be empty; a long list ends by saying that there is more
     */
    public Future<List<String>> lines(Audience firstParty) {
        var record = new TurnRecord(turn, locale);
        return Future.fromCompletionStage(gate.open(customer, firstParty, record, false))
                .map(disclosing -> {
                    List<String> lines = renderer.lines(home, disclosing, record, MOST_LINES + 1);
                    return lines.size() <= MOST_LINES ? lines : shortened(lines, disclosing, record);
                });
    }

    private List<String> shortened(List<String> lines, Disclosing disclosing, TurnRecord record) {
        return Stream.concat(
                        lines.stream().limit(MOST_LINES),
                        renderer.label("page.more", disclosing, record, Set.of(Surface.SCREEN)).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "[deposit of " + turn + "]";
    }
}
