package ch.onetime.csms.platform.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether mail works.
 *
 * @param waiting how many mails wait after at least one failure
 * @param waitingSince the oldest of them
 * @param problem what the last try met
 * @param givenUp how many were given up in the last three days
 * @param lastFailure the newest of those that wait or were given up
 */
public record MailStanding(
        int waiting,
        Optional<Instant> waitingSince,
        Optional<Delivery> problem,
        int givenUp,
        Optional<Instant> lastFailure) {
    public boolean isTrouble() {
        return waiting > 0 || givenUp > 0;
    }
}
