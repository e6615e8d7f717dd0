package ch.onetime.csms.platform;

/**
 * An amount of electrical energy or the state of a register.
 *
 * @param milliwattHours exact; a register of 9 billion kWh still fits
 */
public record Energy(long milliwattHours) implements Comparable<Energy> {
    public static final Energy ZERO = new Energy(0);

    public static Energy ofWattHours(long wattHours) {
        return new Energy(Math.multiplyExact(wattHours, 1_000L));
    }

    /** Whole watt-hours, rounded half up: for the wire and for showing, never for counting on. */
    public long wattHours() {
        return Math.floorDiv(milliwattHours + 500, 1_000);
    }

    public Energy plus(Energy other) {
        return new Energy(Math.addExact(milliwattHours, other.milliwattHours));
    }

    /** May be negative, when a register went backwards. */
    public Energy minus(Energy other) {
        return new Energy(Math.subtractExact(milliwattHours, other.milliwattHours));
    }

    public boolean isNegative() {
        return milliwattHours < 0;
    }

    @Override
    public int compareTo(Energy other) {
        return Long.compare(milliwattHours, other.milliwattHours);
    }
}
