package ch.onetime.csms.platform.login;

import java.time.Duration;

/** What came of a setup code that somebody typed. */
public sealed interface SetupAnswer {
    record Correct() implements SetupAnswer {}

    /** One more failure than {@code left} and there will be another code. */
    record Wrong(int left) implements SetupAnswer {}

    /** Too many wrong ones: there is a new code where the old one was shown, good after a pause. */
    record TooMany(Duration retryAfter) implements SetupAnswer {}
}
