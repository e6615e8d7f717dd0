package ch.onetime.csms.gateway.journal;

import java.nio.ByteBuffer;

/** A stretch of a segment that is still in memory: many frames, written at once. */
final class Block {
    static final int SIZE = 256 << 10;

    private final long number;
    private final Position start;
    private final ByteBuffer bytes;

    /** Blocks are numbered through, over all segments. */
    Block(long number, Position start, ByteBuffer empty) {
        this.number = number;
        this.start = start;
        this.bytes = empty;
    }

    boolean hasRoomFor(Entry entry) {
        return entry.size() <= bytes.remaining();
    }

    void add(Entry entry) {
        entry.writeTo(bytes);
    }

    boolean isEmpty() {
        return bytes.position() == 0;
    }

    long number() {
        return number;
    }

    Position start() {
        return start;
    }

    /** Where the next frame will stand. */
    Position end() {
        return new Position(start.segment(), start.offset() + bytes.position());
    }

    ByteBuffer content() {
        return bytes.duplicate().flip();
    }

    /** Its memory, for another block. */
    ByteBuffer emptied() {
        return bytes.clear();
    }
}
