package ch.onetime.csms.gateway.journal;

import ch.onetime.csms.gateway.journal.Waiting.Newest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk back through a charger's frames, from segment to segment, until a page is full. */
final class Walk {
    /** Frames may be long: a page of them must not be what fills the memory. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private final Segments segments;
    private final long station;
    private final Newest newest;
    private final int limit;
    private final List<NotedFrame> found = new ArrayList<>();
    private int characters;
    private boolean isFull;

    Walk(Segments segments, long station, Newest newest, int limit) {
        this.segments = segments;
        this.station = station;
        this.newest = newest;
        this.limit = limit;
    }

    /** Begins before a frame that was shown earlier, or with the newest one. */
    FramePage from(@Nullable Position shown) {
        for (var segment : segments.from(shown == null ? newest.segment() : shown.segment())) {
            try {
                walk(segment, shown);
            } catch (IOException gone) {
                // Its time has come while we were on our way to it; older ones went before it.
                break;
            }
            if (isFull) break;
        }
        return new FramePage(List.copyOf(found), isFull ? found.getLast().id() : null);
    }

    private void walk(Segment segment, @Nullable Position shown) throws IOException {
        if (shown != null && shown.segment() == segment.number()) {
            isFull = segment.read(content -> fills(segment, content, before(content, shown)));
            return;
        }
        int first = newestIn(segment);
        if (first == Entry.NONE) return;
        isFull = segment.read(content -> fills(segment, content, first));
    }

    private int newestIn(Segment segment) throws IOException {
        boolean isWritten = segment.size() > newest.offset();
        if (segment.number() == newest.segment() && isWritten) return newest.offset();
        return segment.newestOf(station, segment.number() < newest.unfinished());
    }

    private int before(ByteBuffer content, Position shown) {
        var entry = entry(content, shown.offset());
        return entry == null ? Entry.NONE : entry.previous();
    }

    private @Nullable Entry entry(ByteBuffer content, int offset) {
        var entry = Entry.in(content, offset);
        return entry != null && entry.station() == station ? entry : null;
    }

    /** Whether there is more than the page can hold. */
    private boolean fills(Segment segment, ByteBuffer content, int from) {
        var offset = from;
        for (var entry = entry(content, offset); entry != null; entry = entry(content, offset)) {
            if (found.size() >= limit || characters > MOST_CHARACTERS) return true;
            add(new Position(segment.number(), offset), entry);
            offset = entry.previous();
        }
        return false;
    }

    private void add(Position position, Entry entry) {
        var text = entry.text();
        characters += text.length();
        found.add(
                new NotedFrame(
                        position.toString(),
                        Instant.ofEpochMilli(entry.at()),
                        entry.direction(),
                        text,
                        entry.length()));
    }
}
