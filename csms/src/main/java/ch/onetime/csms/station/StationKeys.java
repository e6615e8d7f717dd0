package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/**
 * The hashes of a station's password (OCPP: AuthorizationKey).
 *
 * @param current null: the station has no password
 * @param pending a new password on its way to the station; until it is confirmed both are good
 */
public record StationKeys(@Nullable String current, @Nullable String pending) {
    public static final StationKeys NONE = new StationKeys(null, null);

    public boolean isSet() {
        return current != null || pending != null;
    }
}
