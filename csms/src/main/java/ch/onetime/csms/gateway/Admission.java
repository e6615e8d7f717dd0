package ch.onetime.csms.gateway;

import ch.onetime.csms.station.CallEvent.Reason;
import ch.onetime.csms.station.Station;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is decided at the door, before the upgrade. */
sealed interface Admission {
    /**
     * @param subProtocol to echo; null: the charger named none, so none is echoed
     * @param oddities what was wrong but could be lived with, each in a few words
     */
    record Admitted(Station station, @Nullable String subProtocol, List<String> oddities)
            implements Admission {}

    /**
     * @param why in words, for the person who looks at the charger's log
     */
    record TurnedAway(Reason reason, int status, String why, Map<String, String> headers)
            implements Admission {
        static TurnedAway with(Reason reason, int status, String why) {
            return new TurnedAway(reason, status, why, Map.of());
        }
    }
}
