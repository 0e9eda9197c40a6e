package dev.sottovoce.conversation.message;

import dev.sottovoce.conversation.message.Rendered.Question;
import dev.sottovoce.privacy.Chosen;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One reply on its way into words. */
final class ReplyWriter {
    private final MessageCatalogue catalogue;
    private final Composer composer;
    private final Disclosing disclosing;
    private final TurnRecord turn;
    private final Locale locale;
    private final Set<Surface> surfaces;
    private final Both<StringBuilder> text = new Both<>(new StringBuilder(), new StringBuilder());
    private final List<String> keys = new ArrayList<>();
    private final List<HomeLine> home = new ArrayList<>();
    private final Buttons buttons;
    private Optional<Question> question = Optional.empty();
    private List<String> picks = List.of();
    private boolean figure;
    private boolean withheld;

    ReplyWriter(
            MessageCatalogue catalogue,
            Composer composer,
            Buttons buttons,
            Disclosing disclosing,
            TurnRecord turn,
            Set<Surface> surfaces) {
        this.catalogue = catalogue;
        this.composer = composer;
        this.buttons = buttons;
        this.disclosing = disclosing;
        this.turn = turn;
        this.locale = disclosing.audience().locale();
        this.surfaces = surfaces;
    }

    void reply(Reply reply) {
        if (reply instanceof Reply.Message message) {
            message(message);
        } else if (reply instanceof Reply.Sequence sequence) {
            sequence.replies().forEach(this::reply);
        } else if (reply instanceof Reply.Ask ask) {
            message(ask.prompt());
            question = question.map(any -> new Question.Slot(ask.slot()));
            picks = question.isPresent() ? buttons.names(ask.choices()) : List.of();
        } else if (reply instanceof Reply.More more && !withheld) {
            message(more.prompt());
            question = question.map(any -> new Question.More());
        } else if (reply instanceof Reply.AfterFigure after) {
            reply(after.reply());
            if (figure && !withheld && question.isEmpty()) {
                message(after.closing());
            }
        } else if (reply instanceof Reply.AtHome page) {
            home.addAll(page.lines());
        } else if (reply instanceof Reply.Branch branch) {
            reply(disclosing.resolve(branch.chosen(), surfaces));
        } else if (reply instanceof Reply.Structured<?> structured) {
            structured(structured);
        }
    }

    private <T extends ClassifiedParts> void structured(Reply.Structured<T> structured) {
        Reply.Resolver resolver = new Reply.Resolver() {
            @Override
            public <A> A resolve(Chosen<A> chosen) {
                return disclosing.resolve(chosen, surfaces);
            }
        };
        Optional<Reply> told = disclosing.structure(
                structured.list(),
                surfaces,
                items -> Optional.of(structured.ifTold().apply(items, resolver)),
                Optional::empty);
        if (told.isEmpty()) {
            home.add(new HomeLine.Whole<>(structured.list(), structured.atHome()));
        }
        reply(told.orElseGet(structured::ifSealed));
    }

    void message(Reply.Message message) {
        // What would round off an answer has nothing to round off once the answer stays home.
        boolean bare = message.holes().isEmpty() && message.items().isEmpty();
        if (withheld && bare && !message.key().equals(Renderer.WITHHELD)) {
            return;
        }
        Optional<Written> written = composer.write(message);
        if (written.isPresent()) {
            say(message, written.get());
            return;
        }
        home.add(new HomeLine.Single(message));
        withheld = true;
        boolean saidAlready = keys.stream().anyMatch(key -> key.startsWith(Renderer.WITHHELD + "#"));
        if (!saidAlready && !message.key().equals(Renderer.WITHHELD)) {
            message(Reply.of(Renderer.WITHHELD));
        }
    }

    private void say(Reply.Message message, Written words) {
        words.told().forEach((hole, told) -> disclosing.disclose(told, message.key(), hole, surfaces));
        if (words.told().values().stream().anyMatch(told -> told.form() != Form.EXACT)) {
            home.add(new HomeLine.Single(message));
        }
        figure |= !words.told().isEmpty();
        for (Medium medium : Medium.values()) {
            turn.use(words.uses().in(medium));
            append(text.in(medium), words.text().in(medium));
        }
        keys.add(message.key() + "#" + words.alternative());
        question =
                words.text().speech().endsWith("?") ? Optional.of(new Question.Other(message.key())) : Optional.empty();
    }

    /** What comes after the end of a sentence begins another. */
    private static void append(StringBuilder so, String more) {
        boolean begins = so.length() > 0 && ".?!".indexOf(so.charAt(so.length() - 1)) >= 0;
        Filling.append(so, begins ? FirstLetter.raised(more) : more);
    }

    Rendered rendered() {
        return new Rendered(
                FirstLetter.raised(text.speech().toString()),
                FirstLetter.raised(text.display().toString()),
                question.flatMap(any -> reprompt()),
                keys,
                question,
                picks,
                figure,
                withheld,
                home);
    }

    /** The prompt's own reprompt, else the general one; a constant, so that silence is answered without any value. */
    private Optional<String> reprompt() {
        String last = keys.get(keys.size() - 1).replaceFirst("#.*", "");
        return catalogue
                .constant(last + ".reprompt", locale, Medium.SPEECH)
                .or(() -> catalogue.constant("reprompt", locale, Medium.SPEECH))
                .map(FirstLetter::raised);
    }
}
