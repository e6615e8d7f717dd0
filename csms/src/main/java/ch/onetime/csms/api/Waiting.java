package ch.onetime.csms.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long who sends a command waits for what becomes of it. */
interface Waiting {
    Duration USUAL = Duration.ofSeconds(30);
    int LONGEST_SECONDS = 300;

    /** Until when: that it is on its way, or that the station has answered. */
    enum Until {
        dispatched,
        answered
    }

    @Nullable Until until();

    @Nullable Integer timeoutSeconds();

    default boolean isForAnswer() {
        return until() == Until.answered;
    }

    default Duration timeout() {
        var seconds = timeoutSeconds();
        return seconds == null ? USUAL : Duration.ofSeconds(seconds);
    }

    /** For the constructors of who waits. */
    static void check(@Nullable Integer timeoutSeconds) {
        if (timeoutSeconds != null && (timeoutSeconds < 1 || timeoutSeconds > LONGEST_SECONDS)) {
            throw new IllegalArgumentException(
                    "timeoutSeconds is 1 to " + LONGEST_SECONDS + ", not " + timeoutSeconds);
        }
    }
}
