package dev.sottovoce.runtime.page;

import dev.sottovoce.conversation.Delivery;
import dev.sottovoce.conversation.Deposit;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.runtime.page.Tasks.Task;
import io.vertx.core.Future;
import java.util.List;

/** Puts what stayed home into the inbox; in the demo the phone's page looks there, which is its push. */
public final class PageDelivery implements Delivery {
    private final Inbox inbox;

    /** Delivery into this inbox. */
    public PageDelivery(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Future<Void> deposit(Deposit deposit) {
        var herself = Audience.firstParty(deposit.customer(), Assurance.LINKED, deposit.locale(), deposit.today());
        return deposit.lines(herself).compose(lines -> put(deposit, lines));
    }

    private Future<Void> put(Deposit deposit, List<String> lines) {
        return lines.isEmpty() && !deposit.isAnnounced()
                ? Future.succeededFuture()
                : inbox.put(
                        deposit.handle(),
                        deposit.customer(),
                        lines,
                        deposit.run().map(run -> new Task(run, deposit.locale())));
    }
}
