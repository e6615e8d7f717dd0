package ch.onetime.csms.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One process per data folder. The operating system frees the lock whatever way we die. */
final class FolderLock implements AutoCloseable {
    /** Beyond the text, because some systems forbid reading what is locked. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("onetime.lock"), CREATE, READ, WRITE);
            if (lock(channel) == null) {
                var holder = holder(channel);
                channel.close();
                throw new DatabaseRefused(
                        "The data folder %s is in use by another Onetime (process %s). Stop that one first, or choose another folder with --data."
                                .formatted(folder, holder));
            }
            channel.truncate(0);
            channel.write(bytes(Long.toString(ProcessHandle.current().pid())), 0);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "Cannot write to the data folder %s (%s). Make it writable for the user %s, or choose another folder with --data."
                            .formatted(folder, reason(e), System.getProperty("user.name")),
                    e);
        }
    }

    /** Java names some of these by their class alone. */
    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException file -> "a file stands in its place";
            case AccessDeniedException denied -> "no permission: " + denied.getFile();
            case NoSuchFileException missing -> "cannot be made: " + missing.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held in this very process
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
