package ch.onetime.csms.api;

import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayOutcome;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.Commissioning;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which bay each connector serves, checked before anything is changed. */
final class BayWishes {
    private final Registry registry;
    private final Bays bays;
    private final Commissioning commissioning;
    private final Map<Integer, String> wanted = new TreeMap<>();

    /** None yet. */
    BayWishes(ApiRooms rooms) {
        this.registry = rooms.registry();
        this.bays = rooms.bays();
        this.commissioning = rooms.commissioning();
    }

    BayWishes(ApiRooms rooms, Identity station, PutStation wish) {
        this(rooms);
        var names = wish.bays() == null ? Map.<String, String>of() : wish.bays();
        names.forEach((connector, bay) -> wanted.put(number(connector), fitting(bay)));
        wanted.forEach((number, name) -> mustBeFree(station, number, name));
    }

    Collection<String> names() {
        return wanted.values();
    }

    void assignAt(StationId station, String by) {
        wanted.forEach((number, name) -> assign(station, number, name, false, by));
    }

    /** A bay nobody has heard of is added; one that another connector serves is not taken. */
    Connector assign(StationId station, int number, String name, boolean swapping, String by) {
        var bay = name.isEmpty() ? null : bays.findOrAdd(name);
        return switch (commissioning.serves(station, number, bay, swapping, by)) {
            case BayOutcome.Served served -> served.connector();
            case BayOutcome.Taken(var taken, var other) -> throw taken(taken.name(), other);
        };
    }

    private void mustBeFree(Identity station, int number, String name) {
        bays.named(name)
                .flatMap(registry::connectorAt)
                .filter(by -> !isAt(by, station, number))
                .filter(by -> !registry.get(by.station()).isArchived())
                .ifPresent(by -> {
                    throw taken(name, by);
                });
    }

    private boolean isAt(Connector by, Identity station, int number) {
        var identity = registry.get(by.station()).identity();
        return identity.key().equals(station.key()) && by.number() == number;
    }

    private Problem taken(String bay, Connector by) {
        return new Problem(
                Trouble.BAY_TAKEN,
                "Connector "
                        + by.number()
                        + " of the station \""
                        + registry.get(by.station()).identity().text()
                        + "\" serves bay \""
                        + bay
                        + "\". PUT the connector with swap to let the two change places.");
    }

    static String fitting(@Nullable String bay) {
        var name = bay == null ? "" : bay.strip();
        if (name.length() > Bay.LONGEST_NAME) {
            throw Problem.unfit("A bay's name has at most " + Bay.LONGEST_NAME + " characters.");
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
