package ch.onetime.csms.gateway.journal;

import ch.onetime.csms.station.StationId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What chargers and we have said to each other, both ways and with secrets masked: for people who
 * look for a fault. It lies in a few files of bounded size beside the database and has no part in
 * the durable path: who notes a frame never waits for the disk, and when the disk cannot keep up or
 * is full, frames are left out and counted.
 */
public final class FrameJournal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameJournal.class);
    private static final int MOST_SEGMENT_BYTES = 16 << 20;
    private static final int SEGMENTS = 8;

    /**
     * A slow disk may take so long; one that fails keeps nobody waiting. One that hangs keeps those
     * who look at frames waiting for all of it, on the page and over the interface for programs.
     */
    private static final Duration FOR_READING = Duration.ofSeconds(10);

    private static final Duration FOR_ENDING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Below this the journal could not hold its segments. */
    public static final long LEAST_BYTES = (long) SEGMENTS * Block.SIZE;

    private final InstantSource clock;
    private final Segments segments;
    private final Waiting waiting;
    private final LongAdder dropped = new LongAdder();
    private final Thread writer;
    private boolean failing;

    /** Where the folder cannot be written, one line in the log says so, and all else works. */
    public FrameJournal(Path folder, long mostBytes, InstantSource clock) {
        if (mostBytes < LEAST_BYTES) {
            throw new IllegalArgumentException("the frame journal needs " + LEAST_BYTES + " bytes");
        }
        this.clock = clock;
        int segmentBytes = (int) Math.min(MOST_SEGMENT_BYTES, mostBytes / SEGMENTS);
        this.segments = new Segments(folder, mostBytes, segmentBytes);
        try {
            segments.find();
        } catch (IOException e) {
            failed(e);
        }
        this.waiting = new Waiting(segments.next(), segmentBytes);
        this.writer = Thread.ofPlatform().daemon().name("frame-journal").start(this::write);
    }

    /** Never waits for the disk, never throws. */
    public void note(StationId station, Direction direction, String text) {
        var entry = Entry.of(station.value(), clock.millis(), direction, text);
        if (!waiting.add(entry)) dropped.increment();
    }

    /**
     * The charger's frames, newest first, with those noted just before. Throws
     * IllegalArgumentException for a cursor that is none.
     */
    public FramePage latest(StationId station, @Nullable String cursor, int limit) {
        if (limit < 1) throw new IllegalArgumentException("a page holds at least one frame");
        var from = cursor == null ? null : Position.parse(cursor);
        var newest = waiting.settle(station.value(), FOR_READING);
        return new Walk(segments, station.value(), newest, limit).from(from);
    }

    /** How many frames were left out since the start, because the disk did not take them. */
    public long dropped() {
        return dropped.sum();
    }

    private void write() {
        try (var _ = (AutoCloseable) segments::close) {
            for (var block = waiting.take(); block != null; block = waiting.take()) {
                if (!written(block)) return;
            }
        } catch (Exception e) {
            LOG.warn("The frame journal has ended", e);
        }
    }

    /** Tries until it works; false when there is no more time to. */
    private boolean written(Block block) throws InterruptedException {
        while (true) {
            try {
                segments.write(block);
                waiting.written(block);
                recovered();
                return true;
            } catch (IOException e) {
                failed(e);
                if (!waiting.pause(PAUSE)) return false;
            }
        }
    }

    private void failed(IOException e) {
        if (!failing) {
            LOG.warn("The frame journal is off until its folder can be written: {}", e.toString());
        }
        failing = true;
    }

    private void recovered() {
        if (failing) LOG.info("The frame journal is on again; {} frames are missing", dropped());
        failing = false;
    }

    /** Writes what is waiting. */
    @Override
    public void close() {
        waiting.close();
        try {
            writer.join(FOR_ENDING.plus(PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
