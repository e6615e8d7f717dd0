package ch.onetime.csms.station;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.StationEvent.StationChanged;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the connectors are wired; kept in memory as well, because pages ask again and again. */
public final class Cabling {
    private final Database database;
    private final Events events;
    private final Map<Long, Wiring> wirings;

    public Cabling(Database database, Events events) {
        this.database = database;
        this.events = events;
        this.wirings = new ConcurrentHashMap<>(database.read(Wirings::all));
    }

    public Wiring of(Connector connector) {
        return wirings.getOrDefault(connector.id(), Wiring.UNKNOWN);
    }

    public void put(Connector connector, Wiring wiring) {
        database.write(
                Lane.PEOPLE,
                connector.station().value(),
                sql -> {
                    Wirings.put(sql, connector, wiring);
                    return true;
                });
        wirings.put(connector.id(), wiring);
        events.publish(new StationChanged(connector.station()));
    }
}
