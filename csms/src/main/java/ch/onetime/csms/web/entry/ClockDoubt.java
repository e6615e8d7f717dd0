package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Two clocks that disagree, where nobody is known to set ours. A small computer without a battery
 * wakes up in the past, and whatever it counts then is billed for the wrong day.
 *
 * @param isUnknown whether ours may have somebody who sets it after all
 */
public record ClockDoubt(Instant ours, Instant theirs, boolean isUnknown) {
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    /** Empty: there is no reason to ask. */
    static Optional<ClockDoubt> between(Instant ours, String browser, TimeSource source) {
        if (source == TimeSource.FOLLOWED || !browser.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        var theirs = Instant.ofEpochMilli(Long.parseLong(browser));
        return Duration.between(ours, theirs).abs().compareTo(TOLERANCE) <= 0
                ? Optional.empty()
                : Optional.of(new ClockDoubt(ours, theirs, source == TimeSource.UNKNOWN));
    }
}
