package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.Stores;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells and tells until it is killed. What a vendor would get it writes to its output, in one piece, once the ledger
 * has acknowledged it: the number of the entry and the words.
 */
final class RestlessWriter {
    private static final int CUSTOMERS = 7;
    private static final int AT_ONCE = 20;

    private RestlessWriter() {}

    /** The arguments are the database's address and the directory of keys and checkpoints. */
    public static void main(String... arguments) {
        var node = new LedgerNode(arguments[0], Path.of(arguments[1]), Clock.systemUTC(), 50);
        var vendor = new FileOutputStream(FileDescriptor.out);
        while (true) {
            var told = new ArrayList<Runnable>();
            for (int i = 0; i < AT_ONCE; i++) {
                String words = UUID.randomUUID().toString();
                var written = node.ledger.append(
                        List.of(Stores.told(words)), new SubjectRef("customer-" + i % CUSTOMERS), "amazon", 0);
                told.add(() -> release(vendor, Stores.await(written), words));
            }
            told.forEach(Runnable::run);
        }
    }

    private static void release(FileOutputStream vendor, Appended appended, String words) {
        if (appended instanceof Appended.Written written) {
            try {
                vendor.write((written.firstSeq() + " " + words + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
