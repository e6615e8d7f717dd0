package ch.onetime.csms.platform;

/** Electrical current. */
public record Current(long milliamperes) {
    /** Less than this is the noise of a meter, not a phase in use. */
    private static final long NOISE = 500;

    public boolean isFlowing() {
        return milliamperes >= NOISE;
    }
}
