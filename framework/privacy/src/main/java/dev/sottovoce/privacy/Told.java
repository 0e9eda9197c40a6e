package dev.sottovoce.privacy;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.policy.Decision;
import java.util.Optional;

/** A value after the gate: the form in which it may be told, and its image in that form. Only the gate makes one. */
public final class Told {
    private final Label label;
    private final Form form;
    private final Optional<Image> image;
    private final Decision decision;

    Told(Label label, Form form, Optional<Image> image, Decision decision) {
        this.label = label;
        this.form = form;
        this.image = image;
        this.decision = decision;
    }

    /** What went into the value. */
    public Label label() {
        return label;
    }

    /** The form; {@link Form#FIRST_PARTY} and {@link Form#WITHHELD} have no image. */
    public Form form() {
        return form;
    }

    /** What may stand in the reply; empty when nothing of the value may. */
    public Optional<Image> image() {
        return image;
    }

    /** Which message variant fits: the image's key, or the word of the form. */
    public String key() {
        return image.map(Image::key).orElse(form.word());
    }

    /** Why this form. */
    public Decision decision() {
        return decision;
    }

    /** Declassified text is not for logs either. */
    @Override
    public String toString() {
        return "[told " + label + " " + form + "]";
    }
}
