package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.guard.Rendering.Run;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.MessageUse.Fill;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the messages of one turn once more, from the guard's own texts and what the gate let out. */
final class Rerendering {
    private static final int MAX_ITEMS = 3;
    /**
     * A variant may also be for the gender of the unit in a hole: {@code amount.gender} for the hole {@code amount}.
     */
    private static final String GENDER = ".gender";

    private final Catalogue catalogue;
    private final Acceptance acceptance;
    private final TurnRecord turn;
    /** One image stands in speech, on a card and on a screen: once is enough. */
    private final Set<Image> accepted = new HashSet<>();

    Rerendering(Catalogue catalogue, Acceptance acceptance, TurnRecord turn) {
        this.catalogue = catalogue;
        this.acceptance = acceptance;
        this.turn = turn;
    }

    /** All messages in the order of the turn; those that cannot stand are findings against the turn. */
    List<Rendering> messages(Findings findings) {
        var renderings = new ArrayList<Rendering>();
        for (MessageUse use : turn.uses()) {
            Optional<Template> template = catalogue.text(use.template());
            try {
                Template text = template.orElseThrow(() -> new Unaccountable(TripCode.UNKNOWN_TEMPLATE));
                var runs = new ArrayList<Run>();
                write(use, text, true, runs);
                renderings.add(new Rendering(text, runs));
            } catch (Unaccountable e) {
                findings.refuse("", e.code(), template.map(Template::key));
            }
        }
        return renderings;
    }

    private void write(MessageUse use, Template template, boolean listsAllowed, List<Run> runs) {
        if (!template.locale().equals(turn.locale())) {
            throw new Unaccountable(TripCode.FOREIGN_LOCALE);
        }
        checkVariant(use, template);
        for (Template.Segment segment : template.segments()) {
            if (segment instanceof Template.Segment.Literal literal) {
                runs.add(new Run(literal.text(), false));
            } else if (segment instanceof Template.Segment.Hole hole) {
                fill(use.holes().get(hole.name()), hole.name(), template, listsAllowed, runs);
            }
        }
    }

    /** A variant tells the form and shade that it is for, even where its text has no hole for the value. */
    private void checkVariant(MessageUse use, Template template) {
        for (Map.Entry<String, List<String>> served : template.forms().entrySet()) {
            String name = served.getKey();
            boolean byGender = name.endsWith(GENDER);
            String hole = byGender ? name.substring(0, name.length() - GENDER.length()) : name;
            if (!(use.holes().get(hole) instanceof Fill.Told told)) {
                throw new Unaccountable(TripCode.UNFILLED_HOLE);
            }
            Image image = told.image();
            if (!served.getValue().contains(byGender ? image.gender() : image.key())) {
                throw new Unaccountable(TripCode.WRONG_VARIANT);
            }
        }
        for (Fill fill : use.holes().values()) {
            if (fill instanceof Fill.Told told) {
                check(told.image());
            }
        }
    }

    private void check(Image image) {
        if (image.form().level() > Form.FIRST_PARTY.level() && !turn.wasTold(image)) {
            throw new Unaccountable(TripCode.NOT_TOLD);
        }
        if (!accepted.contains(image)) {
            if (!acceptance.accepts(image, turn.locale())) {
                throw new Unaccountable(TripCode.BEYOND_FORM);
            }
            accepted.add(image);
        }
    }

    private void fill(@Nullable Fill fill, String hole, Template template, boolean listsAllowed, List<Run> runs) {
        if (fill instanceof Fill.Told told) {
            Image image = told.image();
            String text = template.medium() == Medium.SPEECH ? image.speech() : image.display();
            if (text.isEmpty()) {
                throw new Unaccountable(TripCode.UNFILLED_HOLE);
            }
            runs.add(new Run(text, false));
        } else if (fill instanceof Fill.Items items && listsAllowed) {
            items(items.messages(), template, template.key() + "." + hole, runs);
        } else {
            throw new Unaccountable(TripCode.UNFILLED_HOLE);
        }
    }

    private void items(List<MessageUse> items, Template list, String key, List<Run> runs) {
        if (items.isEmpty() || items.size() > MAX_ITEMS) {
            throw new Unaccountable(TripCode.BAD_LIST);
        }
        for (int i = 0; i < items.size(); i++) {
            Template item = catalogue
                    .text(items.get(i).template())
                    .orElseThrow(() -> new Unaccountable(TripCode.UNKNOWN_TEMPLATE));
            if (item.medium() != list.medium() || !item.key().equals(key + "." + role(i, items.size()))) {
                throw new Unaccountable(TripCode.BAD_LIST);
            }
            runs.add(new Run("", i > 0));
            write(items.get(i), item, false, runs);
        }
    }

    private static String role(int index, int size) {
        if (size == 1) {
            return "only";
        }
        if (index == 0) {
            return "first";
        }
        return index == size - 1 ? "last" : "next";
    }
}
