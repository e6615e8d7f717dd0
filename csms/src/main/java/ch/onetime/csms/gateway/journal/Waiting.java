package ch.onetime.csms.gateway.journal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Frames on their way to the disk. Adding one is a copy into the block that is being filled; when
 * the disk is behind by {@link #MOST_BLOCKS}, there is no room until it has caught up.
 */
final class Waiting {
    private static final int MOST_BLOCKS = 32;
    private static final Duration AT_THE_LATEST = Duration.ofMillis(500);

    /**
     * Where a charger's newest frame is, if it has one in the segment that is being filled; the
     * segments before {@code unfinished} will not change any more.
     */
    record Newest(int segment, int offset, int unfinished) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int segmentBytes;
    private final Deque<Block> full = new ArrayDeque<>();
    private final Map<Long, Integer> newestInSegment = new HashMap<>();
    private Block filling;
    private @Nullable ByteBuffer spare;
    private long written;
    private long wanted;
    private int unfinished;
    private boolean stuck;
    private boolean closed;

    Waiting(int firstSegment, int segmentBytes) {
        this.segmentBytes = segmentBytes;
        this.unfinished = firstSegment;
        var start = new Position(firstSegment, 0);
        this.filling = new Block(1, start, ByteBuffer.allocate(Block.SIZE));
    }

    /** Whether there was room for it. */
    boolean add(Entry entry) {
        lock.lock();
        try {
            if (closed || (!filling.hasRoomFor(entry) && !turnOver())) return false;
            if (filling.isEmpty()) changed.signalAll();
            var previous = newestInSegment.put(entry.station(), filling.end().offset());
            filling.add(previous == null ? entry : entry.after(previous));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean turnOver() {
        if (full.size() + 1 >= MOST_BLOCKS) return false;
        full.add(filling);
        changed.signalAll();
        var next = filling.end();
        if (next.offset() + Block.SIZE > segmentBytes) {
            next = new Position(next.segment() + 1, 0);
            newestInSegment.clear();
        }
        var empty = spare == null ? ByteBuffer.allocate(Block.SIZE) : spare;
        spare = null;
        filling = new Block(filling.number() + 1, next, empty);
        return true;
    }

    /** Waits for something worth writing; null when all is written and no more will come. */
    @Nullable Block take() throws InterruptedException {
        lock.lock();
        try {
            while (full.isEmpty() && filling.isEmpty() && !closed) changed.await();
            long patience = AT_THE_LATEST.toNanos();
            while (full.isEmpty() && !hurried() && patience > 0) {
                patience = changed.awaitNanos(patience);
            }
            if (full.isEmpty() && !filling.isEmpty()) turnOver();
            return full.poll();
        } finally {
            lock.unlock();
        }
    }

    private boolean hurried() {
        return closed || wanted > written;
    }

    void written(Block block) {
        lock.lock();
        try {
            written = block.number();
            unfinished = block.start().segment();
            spare = block.emptied();
            stuck = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The disk does not take the block; whether it should be tried again after this pause. */
    boolean pause(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            stuck = true;
            changed.signalAll();
            long left = pause.toNanos();
            while (!closed && left > 0) left = changed.awaitNanos(left);
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Hurries the writer and waits until it has written what is here now, if it can. */
    Newest settle(long station, Duration patience) {
        lock.lock();
        try {
            var newest = newest(station);
            wanted = filling.isEmpty() ? filling.number() - 1 : filling.number();
            changed.signalAll();
            long mine = wanted;
            long left = patience.toNanos();
            while (written < mine && !stuck && left > 0) left = changed.awaitNanos(left);
            return new Newest(newest.segment, newest.offset, unfinished);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return newest(station);
        } finally {
            lock.unlock();
        }
    }

    private Newest newest(long station) {
        var offset = newestInSegment.getOrDefault(station, Entry.NONE);
        return new Newest(filling.start().segment(), offset, unfinished);
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
