package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.Disclosing;
import java.util.List;
import java.util.function.Function;

/** Something that belongs on the customer's own page; what it says is decided there. */
public sealed interface HomeLine {
    /** The messages, given the disclosures of the bank's own page. */
    List<Reply.Message> messages(Disclosing firstParty);

    /** A message that was not told, or not told exactly. */
    record Single(Reply.Message message) implements HomeLine {
        @Override
        public List<Reply.Message> messages(Disclosing firstParty) {
            return List.of(message);
        }
    }

    /** A list of which not even the number was told. */
    record Whole<T extends ClassifiedParts>(ClassifiedList<T> list, Function<List<T>, List<Reply.Message>> makes)
            implements HomeLine {
        @Override
        public List<Reply.Message> messages(Disclosing firstParty) {
            return makes.apply(firstParty.itemsForTheBank(list));
        }
    }
}
