package ch.onetime.csms.gateway.journal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One file of the journal. */
final class Segment {
    private static final String SUFFIX = ".frames";

    private final int number;
    private final Path file;
    private volatile long size;
    private volatile @Nullable NewestOfEach newest;

    Segment(int number, Path folder) {
        this.number = number;
        this.file = folder.resolve("%09d%s".formatted(number, SUFFIX));
    }

    static boolean isNameOfOne(Path file) {
        return file.getFileName().toString().matches("\\d{9}\\" + SUFFIX);
    }

    static int numberIn(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(SUFFIX, ""));
    }

    int number() {
        return number;
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    void grewTo(long bytes) {
        size = bytes;
    }

    /** What can be done with the file's content, only as long as it is open. */
    interface Use<T> {
        T with(ByteBuffer content);
    }

    <T> T read(Use<T> use) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            var all = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return use.with(all.asByteBuffer());
        }
    }

    /** The charger's newest frame here; found by reading all heads once, if it is finished. */
    int newestOf(long station, boolean isFinished) throws IOException {
        var known = newest;
        if (known == null) {
            known = read(NewestOfEach::in);
            if (isFinished) newest = known;
        }
        return known.of(station);
    }
}
