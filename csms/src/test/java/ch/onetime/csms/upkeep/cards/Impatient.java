package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import java.time.Duration;
import java.util.Optional;

/** The real way to the chargers, for who does not wait a minute for an answer. */
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
        return chargers.send(station, command, new Terms(terms.requestedBy(), patience, patience));
    }

    @Override
    public void disconnect(StationId station, String why) {
        chargers.disconnect(station, why);
    }
}
