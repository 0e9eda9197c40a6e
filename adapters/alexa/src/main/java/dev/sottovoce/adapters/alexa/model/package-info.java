/**
 * What Amazon has to know of a skill before anybody speaks: interaction models, manifest, account linking, and their
 * lint.
 */
@NullMarked
package dev.sottovoce.adapters.alexa.model;

import org.jspecify.annotations.NullMarked;
