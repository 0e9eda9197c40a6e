package dev.sottovoce.privacy;

/** A record whose components are all {@link Classified} or opaque references, so that holding one tells nothing. */
public interface ClassifiedParts {}
