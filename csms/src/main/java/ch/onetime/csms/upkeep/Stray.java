package ch.onetime.csms.upkeep;

import java.time.Instant;

/**
 * A charger called without saying who it is.
 *
 * @param remote where it called from
 * @param path what was typed into it, behind the box's address
 */
public record Stray(String remote, String path, Instant at) {}
