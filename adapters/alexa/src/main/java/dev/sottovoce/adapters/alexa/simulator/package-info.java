/** Alexa from the other side: a device, its cloud and the keys it signs with, for tests and the command line. */
@NullMarked
package dev.sottovoce.adapters.alexa.simulator;

import org.jspecify.annotations.NullMarked;
