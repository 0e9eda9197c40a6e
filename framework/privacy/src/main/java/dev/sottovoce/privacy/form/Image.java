package dev.sottovoce.privacy.form;

/**
 * A value rendered in a form. Values that are equal under the form have equal images.
 *
 * @param form the form that was rendered
 * @param shade how the form came out where a text depends on it: {@code ""}, {@code zero}, {@code below}, {@code owed}
 *     or {@code top}; read from the rendered figure, never from the value
 * @param gender grammatical gender of the unit where a language's articles depend on it: {@code f}, {@code m} or
 *     {@code ""}
 * @param speech words for the ear
 * @param display digits for the eye
 */
public record Image(Form form, String shade, String gender, String speech, String display) {
    /** An image whose unit has no gender. */
    public Image(Form form, String shade, String speech, String display) {
        this(form, shade, "", speech, display);
    }

    /** The key that message variants select on, such as {@code rounded} or {@code rounded/below}. */
    public String key() {
        return shade.isEmpty() ? form.word() : form.word() + "/" + shade;
    }

    @Override
    public String toString() {
        return "[image " + key() + "]";
    }
}
