package dev.sottovoce.runtime.store;

/** The database could not do its work: full, gone, or a defect of ours. Its message names no stored value. */
public final class DatabaseException extends RuntimeException {
    /** The SQL state only: a driver's message may quote the row. */
    DatabaseException(String sqlState) {
        super("the database failed with SQL state " + sqlState + "; see its own log", null, false, true);
    }
}
