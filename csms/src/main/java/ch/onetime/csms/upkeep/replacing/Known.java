package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.platform.Energy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a meter told last by itself, to hold against what somebody read off.
 *
 * @param register null: it never told any
 */
public record Known(@Nullable Energy register, @Nullable Instant at) {
    public static final Known NOTHING = new Known(null, null);

    private static final long MILLIWATT_HOURS_IN_ONE = 1_000;

    /** A display may be ahead of what was told, but not by more than a connector delivers. */
    private static final long MOST_IN_AN_HOUR = 43_000_000;

    private static final long SLACK = 1_000_000;

    /** What is wrong with a number that was typed. */
    public enum Doubt {
        /** Neither a number, nor why there is none. */
        MISSING,
        /** A meter does not count backwards. */
        BELOW_KNOWN,
        /** So much cannot have flowed since. */
        TOO_HIGH
    }

    Optional<Doubt> against(Shown shown, Instant now) {
        var typed = shown.register();
        if (typed == null) {
            return shown.unreadable().isBlank() ? Optional.of(Doubt.MISSING) : Optional.empty();
        }
        if (register == null || at == null) {
            return Optional.empty();
        }
        if (typed.compareTo(wholeWattHours(register)) < 0) {
            return Optional.of(Doubt.BELOW_KNOWN);
        }
        return typed.compareTo(most(register, at, now)) > 0
                ? Optional.of(Doubt.TOO_HIGH)
                : Optional.empty();
    }

    private static Energy most(Energy register, Instant at, Instant now) {
        var seconds = Math.max(0, Duration.between(at, now).toSeconds());
        return new Energy(register.milliwattHours() + SLACK + seconds * (MOST_IN_AN_HOUR / 3_600));
    }

    private static Energy wholeWattHours(Energy energy) {
        var told = energy.milliwattHours();
        return new Energy(told - Math.floorMod(told, MILLIWATT_HOURS_IN_ONE));
    }
}
