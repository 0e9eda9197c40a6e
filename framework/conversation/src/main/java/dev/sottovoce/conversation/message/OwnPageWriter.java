package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Chosen;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.turn.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One reply on its way to the bank's own page: all of a list of which a vendor hears three items, and no offers to go
 * on or to look at that page.
 */
final class OwnPageWriter {
    private final Disclosing firstParty;
    private final List<HomeLine> said = new ArrayList<>();
    private final List<HomeLine> remarks = new ArrayList<>();
    private Optional<Reply.Ask> asks = Optional.empty();
    private boolean shortened;

    OwnPageWriter(Disclosing firstParty) {
        this.firstParty = firstParty;
    }

    void reply(Reply reply) {
        if (reply instanceof Reply.Message message) {
            message(message);
        } else if (reply instanceof Reply.Sequence sequence) {
            sequence.replies().forEach(this::reply);
        } else if (reply instanceof Reply.Ask ask) {
            asks = Optional.of(ask);
        } else if (reply instanceof Reply.AfterFigure after) {
            reply(after.reply());
        } else if (reply instanceof Reply.AtHome page) {
            said.addAll(page.lines());
        } else if (reply instanceof Reply.Branch branch) {
            reply(firstParty.resolve(branch.chosen(), Set.of(Surface.SCREEN)));
        } else if (reply instanceof Reply.Structured<?> structured) {
            structured(structured);
        }
    }

    List<HomeLine> said() {
        return List.copyOf(said);
    }

    /** Such as "the full list is on your page", which counts where nothing else is said. */
    List<HomeLine> remarks() {
        return List.copyOf(remarks);
    }

    Optional<Reply.Ask> asks() {
        return asks;
    }

    private void message(Reply.Message message) {
        shortened |= !message.items().isEmpty();
        boolean bare = message.holes().isEmpty() && message.items().isEmpty();
        (bare ? remarks : said).add(new HomeLine.Single(message));
    }

    private <T extends ClassifiedParts> void structured(Reply.Structured<T> structured) {
        Reply.Resolver resolver = new Reply.Resolver() {
            @Override
            public <A> A resolve(Chosen<A> chosen) {
                return firstParty.resolve(chosen, Set.of(Surface.SCREEN));
            }
        };
        var inner = new OwnPageWriter(firstParty);
        inner.reply(structured.ifTold().apply(firstParty.itemsForTheBank(structured.list()), resolver));
        asks = inner.asks.or(() -> asks);
        if (inner.shortened) {
            said.add(new HomeLine.Whole<>(structured.list(), structured.atHome()));
        } else {
            said.addAll(inner.said);
            remarks.addAll(inner.remarks);
        }
    }
}
