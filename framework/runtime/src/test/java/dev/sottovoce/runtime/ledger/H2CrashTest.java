package dev.sottovoce.runtime.ledger;

import dev.sottovoce.runtime.store.Database;
import java.util.UUID;

/** H2 in a file. */
class H2CrashTest extends CrashContract {
    @Override
    String freshUrl() {
        return Database.inFile(directory.resolve("ledger-" + UUID.randomUUID()).toString());
    }
}
