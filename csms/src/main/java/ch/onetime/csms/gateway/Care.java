package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;

/** What we ask of stations of our own accord, because nobody else would. */
final class Care implements Subscriber<StationEvent> {
    private final Connections connections;
    private final Registry registry;
    private final Chargers chargers;

    Care(Connections connections, Registry registry, Chargers chargers) {
        this.connections = connections;
        this.registry = registry;
        this.chargers = chargers;
    }

    @Override
    public void heard(StationEvent event) {
        switch (event) {
            // It may wait for its next try half a minute otherwise, and a person is watching.
            case StationEvent.StationAccepted(var station) -> trigger(station, "BootNotification");
            case StationEvent.StationConnected connected -> {}
            case StationEvent.StationAppeared appeared -> {}
            case StationEvent.StationBooted booted -> {}
            case StationEvent.StationChanged changed -> {}
            case StationEvent.StationDisconnected disconnected -> {}
            case StationEvent.StatusChanged changed -> {}
        }
    }

    /**
     * A station that reconnects need not boot nor report again (OCPP-J 1.6 §5.3), and one that is
     * asked too early may reboot. What it has not told by itself after a while, it is asked for.
     */
    void settle(Connection connection) {
        var station = connection.station();
        if (!connections.isCurrent(connection) || !registry.get(station).isAccepted()) {
            return;
        }
        if (!connection.hasBooted() && registry.get(station).lastBoot() == null) {
            askFor(station, "BootNotification");
        }
        if (!connection.hasStatus()) {
            askForStatus(connection);
        }
    }

    /** What was told while the database was away is asked for again when it is back. */
    void askForStatus(Connection connection) {
        var station = connection.station();
        if (!connections.isCurrent(connection) || !registry.get(station).isAccepted()) {
            return;
        }
        if (!askFor(station, "StatusNotification")) {
            connection.owesStatus();
        }
    }

    /** False: the database is away, and a command that is not written down is not sent. */
    private boolean askFor(StationId station, String message) {
        try {
            trigger(station, message);
            return true;
        } catch (DatabaseAway away) {
            return false;
        }
    }

    private void trigger(StationId station, String message) {
        chargers.send(
                station, new Command.Trigger(message, null), Chargers.Terms.usual("the system"));
    }
}
