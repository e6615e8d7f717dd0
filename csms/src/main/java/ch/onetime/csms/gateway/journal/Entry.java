package ch.onetime.csms.gateway.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.platform.masking.Masking;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A frame as it lies in a segment: a head of fixed size, then the text. The head says where the
 * same charger's frame before it begins, in the same segment: each segment can be read alone, and
 * one that is deleted or torn leaves the others whole.
 *
 * @param length how many characters the frame had before it was cut
 * @param bytes the text, in UTF-8
 */
record Entry(
        long station, long at, Direction direction, int previous, int length, ByteBuffer bytes) {

    /** The charger has no frame before it in this segment. */
    static final int NONE = -1;

    static final int MOST_CHARACTERS = 64 << 10;

    private static final int HEAD = 4 + 4 + 4 + 4 + 8 + 8;

    /** Begins with a byte that UTF-8 never uses, so that no text can pass for a head. */
    private static final int MARK_IN = 0xFF_F0_00_01;

    private static final int MARK_OUT = 0xFF_F0_00_02;

    /** Masked, and cut where it is very long. */
    static Entry of(long station, long at, Direction direction, String text) {
        var bytes = text.getBytes(UTF_8);
        if (Masking.isSuspect(bytes)) return shown(station, at, direction, Masking.mask(text));
        if (text.length() > MOST_CHARACTERS) return shown(station, at, direction, text);
        return new Entry(station, at, direction, NONE, text.length(), ByteBuffer.wrap(bytes));
    }

    private static Entry shown(long station, long at, Direction direction, String text) {
        var bytes = ByteBuffer.wrap(cut(text).getBytes(UTF_8));
        return new Entry(station, at, direction, NONE, text.length(), bytes);
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) return text;
        // Half of a surrogate pair would become a question mark.
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, MOST_CHARACTERS - (splits ? 1 : 0));
    }

    Entry after(int offset) {
        return new Entry(station, at, direction, offset, length, bytes);
    }

    int size() {
        return HEAD + bytes.limit();
    }

    void writeTo(ByteBuffer target) {
        target.putInt(direction == Direction.IN ? MARK_IN : MARK_OUT)
                .putInt(bytes.limit())
                .putInt(length)
                .putInt(previous)
                .putLong(station)
                .putLong(at)
                .put(bytes.duplicate());
    }

    /** What begins at this offset; null where a crash or somebody's fingers left nothing whole. */
    static @Nullable Entry in(ByteBuffer segment, int offset) {
        if (offset < 0 || offset > segment.limit() - HEAD) return null;
        int mark = segment.getInt(offset);
        int size = segment.getInt(offset + 4);
        int previous = segment.getInt(offset + 12);
        if (mark != MARK_IN && mark != MARK_OUT) return null;
        if (size < 0 || size > segment.limit() - HEAD - offset || previous >= offset) return null;
        return new Entry(
                segment.getLong(offset + 16),
                segment.getLong(offset + 24),
                mark == MARK_IN ? Direction.IN : Direction.OUT,
                previous,
                segment.getInt(offset + 8),
                segment.slice(offset + HEAD, size));
    }

    String text() {
        return UTF_8.decode(bytes.duplicate()).toString();
    }
}
