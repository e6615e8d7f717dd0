package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.AccessEvent;
import ch.onetime.csms.access.AccessEvent.TagChanged;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.CommandEvent;
import ch.onetime.csms.station.command.CommandEvent.CommandChanged;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.upkeep.Reconciler;
import ch.onetime.csms.upkeep.UpkeepEvent;
import ch.onetime.csms.upkeep.UpkeepEvent.SettingsLooked;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps on each charger the cards it needs while nobody can be asked, and makes it forget what it
 * has learned when a card is taken away: a lost card must not open where the line is down.
 */
public final class OfflineCards implements AutoCloseable {
    private final Rooms rooms;
    private final Standstill standstill;
    private final Reconciler reconciler;

    /**
     * @param settleTime before this nothing is asked of a charger that has not booted
     */
    public record Rooms(
            Database database,
            Events events,
            InstantSource clock,
            Registry registry,
            Configuration configuration,
            Access access,
            Chargers chargers,
            CommandLog commands,
            Duration settleTime) {}

    public OfflineCards(Rooms rooms) {
        this.rooms = rooms;
        this.standstill = new Standstill(rooms);
        this.reconciler = new Reconciler(new Delivery(rooms, standstill)::bring);
        var events = rooms.events();
        events.subscribe("offline-cards", AccessEvent.class, new Ear());
        events.subscribe("offline-cards-stations", StationEvent.class, this::heard);
        events.subscribe("offline-cards-settings", UpkeepEvent.class, this::heard);
        events.subscribe("offline-cards-commands", CommandEvent.class, this::heard);
    }

    /** How it stands with the cards that this charger knows by itself. */
    public CardsThere of(StationId station) {
        var wanted = Wanted.now(rooms.access(), rooms.clock().instant());
        var abilities = Abilities.of(rooms.configuration().of(station));
        var kept =
                rooms.database()
                        .read(sql -> CardLists.find(sql, station))
                        .orElseGet(() -> Kept.fresh(station));
        return CardsThere.of(abilities, kept, wanted);
    }

    @Override
    public void close() {
        reconciler.close();
    }

    /** Which cards there are concerns every charger. */
    private final class Ear implements Subscriber<AccessEvent> {
        @Override
        public void heard(AccessEvent event) {
            if (event instanceof TagChanged) {
                catchUp();
            }
        }

        @Override
        public void catchUp() {
            rooms.registry().all().stream()
                    .map(Station::id)
                    .filter(rooms.chargers()::isOnline)
                    .forEach(reconciler::nudge);
        }
    }

    private void heard(StationEvent event) {
        switch (event) {
            case StationEvent.StationConnected(var station) -> {
                standstill.hasConnected(station);
                reconciler.nudgeAfter(station, rooms.settleTime());
            }
            case StationEvent.StationBooted(var station) -> {
                standstill.hasBooted(station);
                reconciler.nudge(station);
            }
            case StationEvent.StationAccepted(var station) -> reconciler.nudge(station);
            case StationEvent.StationAppeared appeared -> {}
            case StationEvent.StationChanged changed -> {}
            case StationEvent.StationDisconnected disconnected -> {}
            case StationEvent.StatusChanged changed -> {}
        }
    }

    private void heard(UpkeepEvent event) {
        if (event instanceof SettingsLooked(var station)) {
            standstill.hasChanged(station);
            reconciler.nudge(station);
        }
    }

    /** Somebody has got an answer: what was put off for their sake goes on; so do new settings. */
    private void heard(CommandEvent event) {
        if (!(event instanceof CommandChanged(var command, var station))
                || rooms.commands().hasOpen(station)) {
            return;
        }
        var isAboutSettings =
                rooms.commands()
                        .find(command)
                        .filter(one -> one.state().isFinal())
                        .filter(one -> one.action().endsWith("Configuration"))
                        .isPresent();
        if (isAboutSettings) {
            standstill.hasChanged(station);
        }
        if (isAboutSettings || standstill.hasWaited(station)) {
            reconciler.nudge(station);
        }
    }
}
