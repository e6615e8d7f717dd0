package ch.onetime.csms.platform.login;

import java.time.Duration;

/** What came of a person's wish for another password. */
public sealed interface PasswordChange {
    /** All sessions of the person have ended, and this one has begun. */
    record Changed(Issued session) implements PasswordChange {}

    /** The present password is another one. */
    record Wrong() implements PasswordChange {}

    record TooMany(Duration retryAfter) implements PasswordChange {}

    /** The new password cannot be taken. */
    record Unfit(Objection why) implements PasswordChange {}
}
