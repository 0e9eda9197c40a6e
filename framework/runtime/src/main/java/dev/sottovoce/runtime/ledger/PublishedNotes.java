package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.checkpoint.Checkpoint;
import dev.sottovoce.privacy.ledger.checkpoint.NoteKey;
import dev.sottovoce.privacy.ledger.checkpoint.Notes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The second place of checkpoints: a file that only grows. Blocks: only for workers. */
final class PublishedNotes {
    private final Path file;
    private final NoteKey key;
    private long lastSize = -1;

    PublishedNotes(Path file, NoteKey key) {
        this.file = file;
        this.key = key;
    }

    /** Up to where the file goes; 0 when it has none of ours. */
    synchronized long lastSize() throws IOException {
        if (lastSize < 0) {
            lastSize = Files.exists(file)
                    ? Notes.split(Files.readString(file)).stream()
                            .map(key::open)
                            .flatMap(Optional::stream)
                            .map(Checkpoint::parse)
                            .flatMap(Optional::stream)
                            .mapToLong(Checkpoint::size)
                            .max()
                            .orElse(0)
                    : 0;
        }
        return lastSize;
    }

    /** Appends notes and waits until they are on the disk. */
    synchronized int append(List<String> notes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // What a crash has cut off does not run into the next note.
            String before = endsInTheMiddle() ? "\n" : "";
            var bytes = ByteBuffer.wrap((before + String.join("", notes)).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        notes.stream()
                .map(key::open)
                .flatMap(Optional::stream)
                .map(Checkpoint::parse)
                .flatMap(Optional::stream)
                .forEach(checkpoint -> lastSize = Math.max(lastSize, checkpoint.size()));
        return notes.size();
    }

    private boolean endsInTheMiddle() throws IOException {
        return Files.exists(file)
                && Files.size(file) > 0
                && !Files.readString(file).endsWith("\n");
    }
}
