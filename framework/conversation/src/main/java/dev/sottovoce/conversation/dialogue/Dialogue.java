package dev.sottovoce.conversation.dialogue;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a conversation does next. A bare value answers what was asked; a follow-up varies the last question; a
 * bare yes or no, with nothing asked, confirms nothing.
 */
public final class Dialogue {
    /** The intent of "and the month before?": its slots vary the last question. */
    public static final String FOLLOW_UP = "follow_up";

    /** The intent of words that mean nothing known. */
    public static final String FALLBACK = "fallback";

    private final IntentCatalogue catalogue;

    /** Over these intents. */
    public Dialogue(IntentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The next step. */
    public Step next(Session session, Heard heard) {
        return switch (heard.event()) {
            case LAUNCH -> launch(session, heard);
            case SILENCE -> session.silences() == 0 ? Step.say("silence") : Step.goodbye("goodbye");
            case TURN ->
                heard.intent().map(intent -> turn(session, heard, intent)).orElseGet(() -> notUnderstood(session));
            case ENDED, LINKED, UNLINKED -> Step.goodbye("goodbye");
        };
    }

    private static Step launch(Session session, Heard heard) {
        if (!heard.linked()) {
            return new Step.Link();
        }
        return Step.say(session.last().isPresent() ? "welcome.back" : "welcome");
    }

    private Step turn(Session session, Heard heard, String intent) {
        return switch (intent) {
            case "stop" -> Step.goodbye("goodbye");
            case "cancel" ->
                session.asked().filter(Asked.Slot.class::isInstance).isPresent()
                        ? Step.goodbye("cancelled")
                        : Step.goodbye("goodbye");
            case "help" -> Step.say(heard.linked() ? "help" : "help.guest");
            case "yes" -> yes(session);
            case "no" -> no(session);
            case "unlink" -> unlink(heard);
            case "repeat" -> again(session, 0);
            case "next" -> again(session, 1);
            case "previous" -> again(session, -1);
            case FOLLOW_UP -> followUp(session, heard);
            case FALLBACK -> notUnderstood(session);
            default -> answer(session, heard, intent);
        };
    }

    private Step answer(Session session, Heard heard, String intent) {
        if (catalogue.intent(intent).isEmpty()) {
            return notUnderstood(session);
        }
        if (!heard.linked()) {
            return new Step.Link();
        }
        Run run = new Run(intent, heard.slots(), 0, false);
        return new Step.Answer(pending(session)
                .filter(asked -> asked.run().intent().equals(intent))
                .map(asked -> asked.run().with(heard.slots()))
                .orElse(run));
    }

    private static Optional<Asked.Slot> pending(Session session) {
        return session.asked().filter(Asked.Slot.class::isInstance).map(Asked.Slot.class::cast);
    }

    private Step followUp(Session session, Heard heard) {
        Optional<Asked.Slot> asked = pending(session);
        if (asked.isPresent() && heard.slots().containsKey(asked.get().slot())) {
            return new Step.Answer(asked.get().run().with(heard.slots()));
        }
        Optional<Run> last = session.last();
        if (last.isEmpty() || !heard.linked()) {
            return notUnderstood(session);
        }
        Map<String, SlotValue> changed = new LinkedHashMap<>();
        var spec = catalogue.intent(last.get().intent());
        heard.slots().forEach((name, value) -> {
            if (spec.flatMap(intent -> intent.slot(name)).isPresent()) {
                changed.put(name, value);
            }
        });
        heard.shift()
                .ifPresent(steps -> period(last.get())
                        .ifPresent(named -> changed.put(named.getKey(), Shifting.by((Days) named.getValue(), steps))));
        if (changed.isEmpty()) {
            return notUnderstood(session);
        }
        return new Step.Answer(narrowed(last.get(), changed).with(changed).asFollowUp());
    }

    /** "And at Tesco?" after a category asks for the shop, not for the shop within the category. */
    private static Run narrowed(Run last, Map<String, SlotValue> changed) {
        var kept = new HashMap<>(last.slots());
        if (changed.containsKey("merchant")) {
            kept.remove("category");
        } else if (changed.containsKey("category")) {
            kept.remove("merchant");
        }
        return new Run(last.intent(), kept, 0, true);
    }

    private static Optional<Map.Entry<String, SlotValue>> period(Run run) {
        return run.slots().entrySet().stream()
                .filter(slot -> slot.getValue() instanceof Days)
                .findFirst();
    }

    private static Step yes(Session session) {
        Optional<Asked> asked = session.asked();
        if (asked.isPresent() && asked.get() instanceof Asked.More more) {
            return new Step.Answer(more.run().onPage(more.run().page() + 1));
        }
        if (asked.isPresent() && asked.get() instanceof Asked.Retry retry) {
            return new Step.Answer(retry.run());
        }
        if (asked.isPresent() && asked.get() instanceof Asked.AnythingElse) {
            return Step.say("what_else");
        }
        if (asked.isPresent() && asked.get() instanceof Asked.Unlink) {
            return new Step.Unlink();
        }
        return Step.say("nothing_asked");
    }

    private static Step unlink(Heard heard) {
        return heard.linked()
                ? new Step.Say("unlink.sure", Optional.of(new Asked.Unlink()), false)
                : Step.say("unlink.guest");
    }

    private static Step no(Session session) {
        Optional<Asked> asked = session.asked();
        if (asked.isPresent() && asked.get() instanceof Asked.Unlink) {
            return Step.tell("cancelled");
        }
        boolean closed = asked.isPresent()
                && (asked.get() instanceof Asked.More
                        || asked.get() instanceof Asked.Retry
                        || asked.get() instanceof Asked.AnythingElse);
        return closed ? Step.goodbye("goodbye") : Step.say("nothing_asked");
    }

    private static Step again(Session session, int pages) {
        return session.last()
                .map(run -> (Step) new Step.Answer(run.onPage(run.page() + pages)))
                .orElseGet(() -> Step.say("nothing_to_repeat"));
    }

    /** Rephrase, then examples, then a person. */
    private static Step notUnderstood(Session session) {
        return switch (session.misunderstood()) {
            case 0 -> Step.say("not_understood");
            case 1 -> Step.say("not_understood.examples");
            default -> Step.goodbye("not_understood.person");
        };
    }
}
