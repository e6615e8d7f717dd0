package ch.onetime.csms.platform;

/** Electrical current. */
public record Current(long milliamperes) {
    /** Less than this is the noise of a meter, not a phase in use. */
    private static final long NOISE = 500;

    public static Current amperes(long amperes) {
        return new Current(Math.multiplyExact(amperes, 1_000));
    }

    /** Whole amperes, as fuses are marked. */
    public long amperes() {
        return milliamperes / 1_000;
    }

    public boolean isFlowing() {
        return milliamperes >= NOISE;
    }

    public Current plus(Current other) {
        return new Current(Math.addExact(milliamperes, other.milliamperes));
    }
}
