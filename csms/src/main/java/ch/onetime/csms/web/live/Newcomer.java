package ch.onetime.csms.web.live;

import java.time.Instant;

/**
 * A charger that wants to join.
 *
 * @param details what it says of itself, may be empty
 */
public record Newcomer(long id, String name, String details, Instant since, boolean isOnline) {}
