package ch.onetime.csms.station;

import ch.onetime.csms.platform.Columns;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Two devices that call themselves by one name. They push each other off the line without end; what
 * tells them apart is the serial number they boot with. A charger that was exchanged under its old
 * name is no twin: the old one is never heard again.
 */
public final class Twins {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Nobody takes a charger off the wall and mounts another one in less. */
    private static final Duration TOO_QUICK = Duration.ofMinutes(10);

    private static final String DEVICES =
            """
            SELECT serial_number, MAX(vendor) AS vendor, MAX(model) AS model,
                MIN(received_at) AS first_at, MAX(received_at) AS last_at
            FROM boots
            WHERE station_id = :station AND received_at >= :since AND serial_number IS NOT NULL
            GROUP BY serial_number ORDER BY last_at DESC
            """;

    private final Database database;
    private final InstantSource clock;
    private final Map<StationId, List<Device>> twins = new ConcurrentHashMap<>();

    /** One of them, as its boots tell. */
    public record Device(
            String serial,
            @Nullable String vendor,
            @Nullable String model,
            Instant firstAt,
            Instant lastAt) {

        private boolean isBesides(Device other) {
            return !lastAt.plus(TOO_QUICK).isBefore(other.firstAt)
                    && !other.lastAt.plus(TOO_QUICK).isBefore(firstAt);
        }
    }

    public Twins(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        events.subscribe("twins", StationEvent.class, this::heard);
    }

    /** The devices that share this name, the latest first; empty where it is one, as it should. */
    public List<Device> of(StationId station) {
        return twins.getOrDefault(station, List.of()).stream()
                .filter(device -> device.lastAt().isAfter(clock.instant().minus(REMEMBERED)))
                .toList();
    }

    private void heard(StationEvent event) {
        if (event instanceof StationEvent.StationBooted(var station)) {
            var devices = devices(station);
            if (areTwins(devices)) {
                twins.put(station, devices);
            } else {
                twins.remove(station);
            }
        }
    }

    private static boolean areTwins(List<Device> devices) {
        return devices.stream()
                .anyMatch(one ->
                        devices.stream().anyMatch(other -> other != one && one.isBesides(other)));
    }

    private List<Device> devices(StationId station) {
        return database.read(sql ->
                sql.createQuery(DEVICES)
                        .bind("station", station.value())
                        .bind("since", clock.instant().minus(REMEMBERED).toEpochMilli())
                        .map((row, context) ->
                                new Device(
                                        row.getString("serial_number"),
                                        row.getString("vendor"),
                                        row.getString("model"),
                                        Columns.instant(row, "first_at"),
                                        Columns.instant(row, "last_at")))
                        .list());
    }
}
