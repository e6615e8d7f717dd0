package ch.onetime.csms.platform.login;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody tries to come in from.
 *
 * @param address of the caller; null: not known, and then nobody is slowed down for it
 * @param device such as {@code Firefox, Windows}; null: not known
 * @param mark of a browser in which somebody has signed in before, as it says; null: none
 */
public record Origin(@Nullable String address, @Nullable String device, @Nullable String mark) {
    public Origin(@Nullable String address, @Nullable String device) {
        this(address, device, null);
    }

    public static final Origin UNKNOWN = new Origin(null, null);
}
