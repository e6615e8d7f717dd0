package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we know of the stations' settings. Secrets never get here. */
public final class Configuration {
    private final Database database;

    public Configuration(Database database) {
        this.database = database;
    }

    /** The station has read its settings out to us. */
    public void reported(StationId station, List<ConfigItem> items) {
        var ids = items.stream().mapToLong(item -> database.nextId()).toArray();
        database.write(
                Lane.PEOPLE,
                station.value(),
                sql -> {
                    for (var i = 0; i < ids.length; i++) {
                        ConfigItems.reported(sql, ids[i], station, items.get(i));
                    }
                    return true;
                });
    }

    /**
     * @param value null: a secret, of which only the fact is kept
     */
    public void accepted(StationId station, String key, @Nullable String value) {
        var id = database.nextId();
        database.write(
                Lane.PEOPLE,
                station.value(),
                sql -> {
                    ConfigItems.accepted(sql, id, station, key, value);
                    return true;
                });
    }

    public List<ConfigItem> of(StationId station) {
        return database.read(sql -> ConfigItems.ofStation(sql, station));
    }
}
