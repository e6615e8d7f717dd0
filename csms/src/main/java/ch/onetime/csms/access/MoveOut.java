package ch.onetime.csms.access;

import java.util.Set;

/**
 * Somebody leaves, or left.
 *
 * @param charges those from that moment on, which are nobody's now
 */
public record MoveOut(Person person, Set<Long> charges) {}
