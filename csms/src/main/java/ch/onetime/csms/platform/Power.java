package ch.onetime.csms.platform;

/** Electrical power. */
public record Power(long milliwatts) {
    public static final Power ZERO = new Power(0);

    /** Whole watts, rounded half up, for showing. */
    public long watts() {
        return Math.floorDiv(milliwatts + 500, 1_000);
    }

    public Power plus(Power other) {
        return new Power(Math.addExact(milliwatts, other.milliwatts));
    }
}
