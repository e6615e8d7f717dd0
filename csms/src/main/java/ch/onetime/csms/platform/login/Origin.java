package ch.onetime.csms.platform.login;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody tries to come in from.
 *
 * @param address of the caller; null: not known, and then nobody is slowed down for it
 * @param device such as {@code Firefox, Windows}; null: not known
 */
public record Origin(@Nullable String address, @Nullable String device) {
    public static final Origin UNKNOWN = new Origin(null, null);
}
