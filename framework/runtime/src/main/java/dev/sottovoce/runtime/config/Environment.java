package dev.sottovoce.runtime.config;

/** What the server is for. */
public enum Environment {
    /** Trying out: demo parts may run, and reasons are shown. */
    SANDBOX,
    /** Real customers: every demo part is refused at start. */
    PRODUCTION
}
