package ch.onetime.csms.platform.login;

import java.time.Instant;
import java.util.Optional;

/**
 * How a resident can come in at present.
 *
 * @param letterUntil until when the code of a letter is good; empty: there is none
 * @param sessions on how many devices the person is signed in
 */
public record ResidentAccess(Optional<Instant> letterUntil, long sessions) {}
