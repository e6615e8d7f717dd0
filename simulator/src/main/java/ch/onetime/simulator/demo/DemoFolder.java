package ch.onetime.simulator.demo;

import ch.onetime.simulator.Flags;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a demo, made anew each time. A file in it says that it is one: a folder without
 * that file is somebody's, and is left alone.
 */
final class DemoFolder implements AutoCloseable {
    private static final String MARK = "THIS-IS-A-DEMO";

    private final Path data;
    private final FileChannel mark;

    private DemoFolder(Path data, FileChannel mark) {
        this.data = data;
        this.mark = mark;
    }

    static DemoFolder fresh(Path folder) throws Flags.Wrong, IOException {
        if (isSomebodys(folder)) {
            throw new Flags.Wrong(
                    "%s is not the folder of a demo, so it stays as it is. Name another: --data DIR"
                            .formatted(folder.toAbsolutePath().normalize()));
        }
        Files.createDirectories(folder);
        var mark =
                FileChannel.open(
                        folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(mark) == null) {
            mark.close();
            throw new Flags.Wrong(
                    "A demo runs in %s already. For another one: --data DIR --port N"
                            .formatted(folder.toAbsolutePath().normalize()));
        }
        var data = folder.resolve("data");
        delete(data);
        return new DemoFolder(data, mark);
    }

    /** For the server; nothing is in it yet. */
    Path data() {
        return data;
    }

    private static boolean isSomebodys(Path folder) throws IOException {
        if (!Files.exists(folder)) return false;
        if (!Files.isDirectory(folder)) return true;
        if (Files.isRegularFile(folder.resolve(MARK))) return false;
        try (var content = Files.list(folder)) {
            return content.findAny().isPresent();
        }
    }

    private static @Nullable FileLock lock(FileChannel mark) throws IOException {
        return mark.tryLock();
    }

    private static void delete(Path data) throws IOException {
        if (!Files.exists(data)) return;
        try (var all = Files.walk(data)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }

    /** The mark stays, for the next demo to see. */
    @Override
    public void close() throws IOException {
        mark.close();
    }
}
