package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import java.time.Duration;
import java.util.Optional;

/**
 * The real way to the chargers, for who does not wait a minute until one has forgotten; whatever
 * else a charger is asked for it may take its time, as busy as this machine may be.
 */
record Impatient(Chargers chargers, Duration patience) implements Chargers {
    @Override
    public boolean isOnline(StationId station) {
        return chargers.isOnline(station);
    }

    @Override
    public Optional<Link> link(StationId station) {
        return chargers.link(station);
    }

    @Override
    public Dispatch send(StationId station, Command command, Terms terms) {
        var isHurried = command instanceof Command.ClearCache;
        return chargers.send(
                station,
                command,
                isHurried ? new Terms(terms.requestedBy(), terms.timeToLive(), patience) : terms);
    }

    @Override
    public void disconnect(StationId station, String why) {
        chargers.disconnect(station, why);
    }
}
