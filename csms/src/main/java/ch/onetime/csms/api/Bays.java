package ch.onetime.csms.api;

import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import java.util.Map;
import java.util.TreeMap;

/** Which bay each connector serves, checked before anything is changed. */
final class Bays {
    private static final int LONGEST = 50;

    private final Registry registry;
    private final Map<Integer, String> wanted = new TreeMap<>();

    Bays(Registry registry, PutStation wish) {
        this.registry = registry;
        var bays = wish.bays() == null ? Map.<String, String>of() : wish.bays();
        bays.forEach((connector, bay) -> wanted.put(number(connector), fitting(bay)));
    }

    void assignAt(StationId station) {
        wanted.forEach((connector, bay) ->
                registry.servesBay(station, connector, bay.isEmpty() ? null : bay));
    }

    static String fitting(String bay) {
        var name = bay.strip();
        if (name.length() > LONGEST) {
            throw Problem.unfit("A bay's name has at most " + LONGEST + " characters.");
        }
        return name;
    }

    static int number(String connector) {
        try {
            var number = Integer.parseInt(connector);
            if (number >= 1 && number <= Registry.MOST_CONNECTORS) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw Problem.unfit(
                "A connector has a number from 1 to "
                        + Registry.MOST_CONNECTORS
                        + ", not \""
                        + connector
                        + "\".");
    }
}
