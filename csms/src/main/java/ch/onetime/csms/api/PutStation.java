package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.ReadingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a station should be. What is left out stays as it is. */
public record PutStation(
        @Means("What people call it; empty takes the name away.") @Nullable String name,
        @Nullable RegistrationWord registration,
        @Means("0: none, 1: password, 2: password over TLS.") @Nullable Integer securityProfile,
        @Means(
                        "The charger's password (OCPP AuthorizationKey); empty takes it away. Where"
                                + " the profile is 0 and none is given, the profile becomes 1.")
                @Nullable String password,
        @Nullable ReadingMode mode,
        @Means("Whether a missing pong means a dead connection.") @Nullable Boolean expectsPongs,
        @Means("The parking bay of each connector, by its number; empty takes the bay away.")
                @Nullable Map<String, String> bays) {

    /** Without the password, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "PutStation[name=" + name + ", registration=" + registration + "]";
    }
}
