package dev.sottovoce.runtime.ledger;

import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;

/**
 * Wrapping keys as files of a directory, each sealed under our own secret, so that a key needs both. Several nodes
 * share the directory; it must not be part of the backups of the database.
 */
public final class WrappingKeyFiles implements WrappingKeys {
    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final Sealing outer;
    private final Tokens tokens;
    private final RandomGenerator random;
    private final ConcurrentMap<String, Sealing> opened = new ConcurrentHashMap<>();

    /**
     * Keys in a directory.
     *
     * @param outer seals the files
     * @param random a cryptographic source
     */
    public WrappingKeyFiles(Path directory, Sealing outer, RandomGenerator random) {
        this.directory = directory;
        this.outer = outer;
        this.tokens = new Tokens(random);
        this.random = random;
    }

    @Override
    public String make() {
        String id = tokens.handle();
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            Files.createDirectories(directory);
            write(directory.resolve(id), outer.seal(key, bound(id)));
        } catch (IOException failure) {
            throw new UncheckedIOException("no key can be written to " + directory + "; make it writable", failure);
        }
        return id;
    }

    @Override
    public byte[] wrap(String id, byte[] secret, String bound) {
        return sealing(id)
                .orElseThrow(() -> new IllegalStateException(
                        "the ledger's wrapping key is not in " + directory + "; restore the directory"))
                .seal(secret, bound);
    }

    @Override
    public Optional<byte[]> unwrap(String id, byte[] wrapped, String bound) {
        return sealing(id).flatMap(sealing -> sealing.open(wrapped, bound));
    }

    @Override
    public void destroyAllBut(String id) {
        opened.keySet().removeIf(known -> !known.equals(id));
        try {
            for (Path file : files()) {
                if (!String.valueOf(file.getFileName()).equals(id)) {
                    destroy(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("old keys in " + directory + " cannot be destroyed", failure);
        }
    }

    private Optional<Sealing> sealing(String id) {
        var known = Optional.ofNullable(opened.get(id));
        return known.isPresent() ? known : read(id);
    }

    private Optional<Sealing> read(String id) {
        if (!Tokens.isHandle(id)) {
            return Optional.empty();
        }
        try {
            var sealing = outer.open(Files.readAllBytes(directory.resolve(id)), bound(id))
                    .map(key -> Sealing.under(key, random));
            sealing.ifPresent(key -> opened.put(id, key));
            return sealing;
        } catch (NoSuchFileException destroyed) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("a key in " + directory + " cannot be read; check its rights", failure);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> Tokens.isHandle(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            fill(channel, bytes);
        }
    }

    /** Overwrites before it deletes. Where the disk keeps old blocks all the same, what it keeps is still sealed. */
    private static void destroy(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            fill(channel, new byte[(int) channel.size()]);
        }
        Files.deleteIfExists(file);
    }

    private static void fill(FileChannel channel, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    private static String bound(String id) {
        return "ledger\u0000" + id;
    }
}
