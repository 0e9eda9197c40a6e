package dev.sottovoce.conversation.channel;

import io.vertx.core.Future;
import java.util.Optional;

/**
 * Links an account from inside the conversation, for vendors that have no account linking of their own, or one that
 * does not work everywhere: a one-time page of the bank, and at its end a pairing word that the customer types in the
 * chat. Who sent somebody else the address sees the chat, not the page, and so not the word.
 */
public interface LinkDesk {
    /**
     * Offers a one-time page.
     *
     * @return the 31-letter handle of the page {@code /link/HANDLE}, good for ten minutes and for this account only;
     *     empty on a channel that is not linked by page ({@link Linking#PAGE}), and when this account has asked too
     *     often
     */
    Future<Optional<String>> offer(Inbound in);

    /** For channels whose vendors link by themselves. */
    static LinkDesk none() {
        return new LinkDesk() {
            @Override
            public Future<Optional<String>> offer(Inbound in) {
                return Future.succeededFuture(Optional.empty());
            }

            @Override
            public Future<Pairing> pair(Inbound in) {
                return Future.succeededFuture(Pairing.NOT_AWAITED);
            }
        };
    }

    /** What became of words that may be a pairing word. */
    enum Pairing {
        /** They are: the account is linked from now on. */
        LINKED,
        /** A pairing word is awaited from this account, and this is none; a few tries are left. */
        WRONG,
        /** Tried too often: a new page has to be asked for. */
        SPENT,
        /** Nobody awaits one from this account: take the words as any other. */
        NOT_AWAITED
    }

    /** Tries the words of a turn as the pairing word of its account. */
    Future<Pairing> pair(Inbound in);
}
