/** Kinds of bank data, the forms in which each may be told, and the rendering of a value in a form. */
@NullMarked
package dev.sottovoce.privacy.form;

import org.jspecify.annotations.NullMarked;
