package dev.sottovoce.runtime.config;

/** What the egress guard does with bytes that it cannot explain. */
public enum GuardMode {
    /** They do not leave. */
    ENFORCE,
    /** They leave and are recorded, to meet a vendor's changed format in a sandbox. */
    OBSERVE
}
