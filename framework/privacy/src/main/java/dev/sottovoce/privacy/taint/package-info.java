/** What a turn and its session have seen of classified values, kept only as keyed hashes, to be searched for. */
@NullMarked
package dev.sottovoce.privacy.taint;

import org.jspecify.annotations.NullMarked;
