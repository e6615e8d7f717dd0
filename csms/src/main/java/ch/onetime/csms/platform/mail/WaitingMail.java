package ch.onetime.csms.platform.mail;

import java.time.Instant;

/** A mail in the outbox. */
record WaitingMail(long id, Letter letter, int attempts, Instant goodUntil) {}
