package ch.onetime.csms.station;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
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

    /** Inside somebody else's work; {@link #keep} follows when that is committed. */
    public static void write(Sql sql, Connector connector, Wiring wiring) {
        Wirings.put(sql, connector, wiring);
    }

    public void keep(Connector connector, Wiring written) {
        wirings.put(connector.id(), written);
        events.publish(new StationChanged(connector.station()));
    }

    public void put(Connector connector, Wiring wiring) {
        database.write(
                Lane.PEOPLE,
                connector.station().value(),
                sql -> {
                    write(sql, connector, wiring);
                    return true;
                });
        keep(connector, wiring);
    }
}
