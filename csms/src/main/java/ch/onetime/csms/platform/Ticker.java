package ch.onetime.csms.platform;

/**
 * How long something takes. It goes evenly whatever becomes of the clock, which is set now and
 * then, and which runs faster in a demo than the people before it.
 */
@FunctionalInterface
public interface Ticker {
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since some moment; only the difference of two means anything. */
    long nanos();
}
