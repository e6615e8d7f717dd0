package ch.onetime.csms.metering;

import ch.onetime.csms.metering.MeteringEvent.ReadingsArrived;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Connector;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps readings as they came, and tells what a register showed. */
public final class Metering {
    private static final int FEW = 8;

    private final Database database;
    private final Events events;
    private final InstantSource clock;

    public Metering(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what the station measured; returns after the commit. Repeated readings are kept once.
     *
     * @param reference the transaction number the station quoted, if any
     */
    public void record(Connector connector, @Nullable String reference, List<Moment> moments) {
        var readings = prepare(connector, reference, moments, clock.instant());
        if (readings.isEmpty()) {
            return;
        }
        database.write(
                Lane.CHARGERS,
                connector.station().value(),
                sql -> {
                    add(sql, readings);
                    return true;
                });
        arrived(connector);
    }

    /** Readings with their row ids, ready for {@link #add} inside somebody else's work. */
    public List<NewReading> prepare(
            Connector connector,
            @Nullable String reference,
            List<Moment> moments,
            Instant receivedAt) {
        var readings = new ArrayList<NewReading>(moments.size());
        for (var moment : moments) {
            if (!moment.samples().isEmpty()) {
                readings.add(reading(connector, reference, moment, receivedAt));
            }
        }
        return readings;
    }

    public void add(Sql sql, List<NewReading> readings) throws SQLException {
        for (var reading : readings) {
            Readings.add(sql, reading);
        }
    }

    /** Inside somebody else's work: it has turned out at which place they were read. */
    public void move(Sql sql, Told told, long meteringPoint) {
        Readings.move(sql, told, meteringPoint);
    }

    /** Says that readings of this connector are committed; who added them calls it afterwards. */
    public void arrived(Connector connector) {
        events.publish(new ReadingsArrived(connector.station(), connector.number()));
    }

    /** The last register shown between the two moments, both included. */
    public Optional<Reading> lastRegister(long meteringPoint, Instant from, Instant to) {
        return database.read(sql -> Readings.lastRegister(sql, meteringPoint, from, to));
    }

    /** The same inside somebody else's work. */
    public Optional<Reading> lastRegister(Sql sql, long meteringPoint, Instant from, Instant to) {
        return Readings.lastRegister(sql, meteringPoint, from, to);
    }

    /** Readings from {@code from} (included) to {@code to}, in order of arrival behind an id. */
    public List<Reading> between(
            long meteringPoint, Instant from, Instant to, long after, int limit) {
        return database.read(sql -> Readings.between(sql, meteringPoint, from, to, after, limit));
    }

    /** How power and register went between the two moments, both included, in order of time. */
    public List<TracePoint> trace(long meteringPoint, Instant from, Instant to) {
        return database.read(sql -> Traces.between(sql, meteringPoint, from, to));
    }

    /**
     * What flowed last between the two moments. Some chargers tell each measurand in a message of
     * its own, so a few of the newest readings are looked through.
     */
    public Currents currents(long meteringPoint, Instant from, Instant to) {
        return database.read(sql -> Readings.newest(sql, meteringPoint, from, to, FEW)).stream()
                .map(reading -> Quantities.currents(reading.samples()))
                .filter(currents -> !currents.equals(Currents.UNKNOWN))
                .findFirst()
                .orElse(Currents.UNKNOWN);
    }

    /** What the register showed between the two moments, once for each {@code span} of time. */
    public List<RegisterMark> marks(long meteringPoint, Instant from, Instant to, Duration span) {
        return database.read(sql -> RegisterMarks.between(sql, meteringPoint, from, to, span));
    }

    private NewReading reading(
            Connector connector, @Nullable String reference, Moment moment, Instant receivedAt) {
        var samples = moment.samples();
        var context = context(samples);
        return new NewReading(
                database.nextId(),
                connector.meteringPointId(),
                moment.takenAt(),
                moment.writtenAt(),
                moment.deviceAt(),
                receivedAt,
                context,
                Quantities.register(samples),
                Quantities.power(samples),
                SampleText.write(samples, context),
                reference);
    }

    private static String context(List<Sample> samples) {
        for (var sample : samples) {
            if (sample.context() != null && !sample.context().isEmpty()) {
                return sample.context();
            }
        }
        return Sample.PERIODIC;
    }
}
