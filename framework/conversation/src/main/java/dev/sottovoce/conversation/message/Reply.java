package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.Chosen;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.form.Tellable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a skill answers: keys of catalogue messages and classified values, never a text. Which words come out is decided
 * later, by what may be told.
 */
public sealed interface Reply {
    /** The message of that key. */
    static Message of(String key) {
        return new Message(key, Map.of(), Map.of(), Map.of());
    }

    /** Asks for a slot; the customer's next words are taken as its value. The prompt ends in a question mark. */
    static Reply ask(String slot, Message prompt) {
        return new Ask(slot, prompt, List.of());
    }

    /**
     * Asks for a slot and offers what can be chosen as buttons, where the channel has them and every name may stand
     * there.
     *
     * @param choices in the order in which they are counted, each with the hole {@code name}
     */
    static Reply ask(String slot, Message prompt, List<Item> choices) {
        return new Ask(slot, prompt, choices);
    }

    /** Offers to go on, such as with the next three movements; "yes" and "more" run the intent for the next page. */
    static Reply more(Message prompt) {
        return new More(prompt);
    }

    /** Says nothing to the vendor and puts the messages on the customer's own page. */
    static Reply atHome(List<Message> messages) {
        return new AtHome(messages.stream()
                .map(message -> (HomeLine) new HomeLine.Single(message))
                .toList());
    }

    /** Says nothing to the vendor, not even how many there are, and puts a list on the customer's own page. */
    static <T extends ClassifiedParts> Reply listAtHome(
            ClassifiedList<T> list, java.util.function.Function<List<T>, List<Message>> lines) {
        return new AtHome(List.of(new HomeLine.Whole<>(list, lines)));
    }

    /** An answer that depends on a secret. */
    static Reply branch(Chosen<Reply> chosen) {
        return new Branch(chosen);
    }

    /**
     * An answer that depends on the records of a list.
     *
     * @param ifTold makes the answer from the records; its second argument decides secret branches inside
     * @param ifSealed for everybody alike when not even their number may be told; its messages that are {@link #atHome}
     *     still reach the page
     * @param atHome makes what the page shows then
     */
    static <T extends ClassifiedParts> Reply structured(
            ClassifiedList<T> list,
            BiFunction<List<T>, Resolver, Reply> ifTold,
            Reply ifSealed,
            java.util.function.Function<List<T>, List<Message>> atHome) {
        return new Structured<>(list, ifTold, ifSealed, atHome);
    }

    /** A reply, and a message after it when a figure was told and nothing is asked. */
    static Reply afterFigure(Reply reply, Message closing) {
        return new AfterFigure(reply, closing);
    }

    /** This, and then that. */
    default Reply then(Reply next) {
        return new Sequence(List.of(this, next));
    }

    /** Decides secret branches while a reply is being made. */
    @FunctionalInterface
    interface Resolver {
        /** The alternative for the secret, or the sealed one. */
        <A> A resolve(Chosen<A> chosen);
    }

    /**
     * One message.
     *
     * @param holes what may fill the holes
     * @param items what fills list holes, at most three items each
     * @param home values that the customer's own page shows in a hole instead, such as a total over everything
     */
    record Message(
            String key,
            Map<String, Classified<? extends Tellable>> holes,
            Map<String, List<Item>> items,
            Map<String, Classified<? extends Tellable>> home)
            implements Reply {
        public Message {
            holes = Map.copyOf(holes);
            items = Map.copyOf(items);
            home = Map.copyOf(home);
        }

        /** Fills a hole. */
        public Message with(String hole, Classified<? extends Tellable> value) {
            return new Message(key, plus(holes, hole, value), items, home);
        }

        /** Fills a list hole. */
        public Message with(String hole, List<Item> list) {
            return new Message(key, holes, plus(items, hole, List.copyOf(list)), home);
        }

        /** What the customer's own page shows in that hole instead. */
        public Message atHome(String hole, Classified<? extends Tellable> value) {
            return new Message(key, holes, items, plus(home, hole, value));
        }
    }

    /** One item of a list hole. */
    record Item(Map<String, Classified<? extends Tellable>> holes) {
        public Item {
            holes = Map.copyOf(holes);
        }

        /** An item with one hole filled. */
        public static Item with(String hole, Classified<? extends Tellable> value) {
            return new Item(Map.of(hole, value));
        }

        /** This item with another hole filled. */
        public Item and(String hole, Classified<? extends Tellable> value) {
            return new Item(plus(holes, hole, value));
        }
    }

    /** Several replies, one after the other. */
    record Sequence(List<Reply> replies) implements Reply {
        public Sequence {
            replies = List.copyOf(new ArrayList<>(replies));
        }
    }

    /** See {@link Reply#afterFigure}. */
    record AfterFigure(Reply reply, Message closing) implements Reply {}

    /** See {@link Reply#ask}. */
    record Ask(String slot, Message prompt, List<Item> choices) implements Reply {
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /** See {@link Reply#more}. */
    record More(Message prompt) implements Reply {}

    /** See {@link Reply#atHome(List)}. */
    record AtHome(List<HomeLine> lines) implements Reply {
        public AtHome {
            lines = List.copyOf(lines);
        }
    }

    /** See {@link Reply#branch}. */
    record Branch(Chosen<Reply> chosen) implements Reply {}

    /** See {@link Reply#structured}. */
    record Structured<T extends ClassifiedParts>(
            ClassifiedList<T> list,
            BiFunction<List<T>, Resolver, Reply> ifTold,
            Reply ifSealed,
            java.util.function.Function<List<T>, List<Message>> atHome)
            implements Reply {}

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        var all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
