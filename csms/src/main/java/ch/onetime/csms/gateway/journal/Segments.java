package ch.onetime.csms.gateway.journal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The files of the journal: the last one grows, the first one goes when there are too many. */
final class Segments {
    private record Growing(Segment segment, FileChannel channel) {}

    private final Path folder;
    private final long mostBytes;
    private final int segmentBytes;
    private final ConcurrentSkipListMap<Integer, Segment> all = new ConcurrentSkipListMap<>();
    private @Nullable Growing open;

    Segments(Path folder, long mostBytes, int segmentBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.segmentBytes = segmentBytes;
    }

    /** Looks at what earlier runs have left, by name and size alone. */
    void find() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Segment::isNameOfOne).toList()) {
                var segment = new Segment(Segment.numberIn(file), folder);
                segment.grewTo(Files.size(file));
                all.put(segment.number(), segment);
            }
        }
    }

    /** A run begins a new segment: after a crash nobody knows where the last one really ends. */
    int next() {
        return all.isEmpty() ? 1 : all.lastKey() + 1;
    }

    /** Newest first, from this one down. */
    Collection<Segment> from(int number) {
        return all.headMap(number, true).descendingMap().values();
    }

    /** May be repeated after it has failed. */
    void write(Block block) throws IOException {
        var start = block.start();
        var growing = open;
        if (growing == null || growing.segment.number() != start.segment()) {
            growing = begin(start.segment());
        }
        var content = block.content();
        while (content.hasRemaining()) {
            growing.channel.write(content, start.offset() + (long) content.position());
        }
        growing.segment.grewTo(block.end().offset());
    }

    private Growing begin(int number) throws IOException {
        close();
        makeRoom();
        Files.createDirectories(folder);
        var segment = new Segment(number, folder);
        var growing = new Growing(segment, FileChannel.open(segment.file(), CREATE_NEW, WRITE));
        all.put(number, segment);
        open = growing;
        return growing;
    }

    private void makeRoom() throws IOException {
        while (!all.isEmpty() && size() + segmentBytes > mostBytes) {
            var oldest = all.firstEntry().getValue();
            Files.deleteIfExists(oldest.file());
            all.remove(oldest.number());
        }
    }

    private long size() {
        return all.values().stream().mapToLong(Segment::size).sum();
    }

    void close() throws IOException {
        if (open != null) open.channel.close();
        open = null;
    }
}
