package ch.onetime.csms.platform.login;

import java.time.Duration;
import java.time.Instant;

/** What came of a person's wish to come in. */
public sealed interface SignIn {
    record SignedIn(Issued session) implements SignIn {}

    /** The name or the password; which of them is not for strangers to know. */
    record Wrong() implements SignIn {}

    /** The password is right, but the time of this person is over. */
    record Expired(Instant since) implements SignIn {}

    record TooMany(Duration retryAfter) implements SignIn {}
}
