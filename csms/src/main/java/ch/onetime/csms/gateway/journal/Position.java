package ch.onetime.csms.gateway.journal;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A place in the journal: in which segment, and how many bytes from its beginning. */
record Position(int segment, int offset) implements Comparable<Position> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::segment).thenComparingInt(Position::offset);

    /** Reads what {@link #toString} has written, from outside: it may be anything. */
    static Position parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor of the frame journal: " + text);
        }
        return new Position(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return segment + "-" + offset;
    }
}
