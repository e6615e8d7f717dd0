package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/**
 * One setting of a station (OCPP 1.6 configuration key).
 *
 * @param key in the station's own spelling
 * @param desired what we last asked for and it accepted, if we did
 * @param reported what it last said, if it said a value
 */
public record ConfigItem(
        String key,
        @Nullable String desired,
        @Nullable String reported,
        @Nullable Boolean readOnly) {}
