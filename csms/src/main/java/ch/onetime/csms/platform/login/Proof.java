package ch.onetime.csms.platform.login;

import java.time.Duration;

/** Whether somebody is who they say. */
sealed interface Proof {
    record Proven(Account account) implements Proof {}

    record Wrong() implements Proof {}

    record TooMany(Duration retryAfter) implements Proof {}
}
