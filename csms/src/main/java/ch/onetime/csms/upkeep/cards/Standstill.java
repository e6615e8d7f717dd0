package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers.Link;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a charger is left alone: before it has settled, while somebody waits for an answer of it,
 * and where it said no to the very same before. Forgotten with the program; asking once more does
 * no harm.
 */
final class Standstill {
    private final OfflineCards.Rooms rooms;
    private final Set<StationId> booted = ConcurrentHashMap.newKeySet();
    private final Set<StationId> checked = ConcurrentHashMap.newKeySet();
    private final Set<StationId> unable = ConcurrentHashMap.newKeySet();
    private final Set<StationId> waiting = ConcurrentHashMap.newKeySet();
    private final Map<StationId, Wanted> refused = new ConcurrentHashMap<>();

    Standstill(OfflineCards.Rooms rooms) {
        this.rooms = rooms;
    }

    void hasConnected(StationId station) {
        booted.remove(station);
        checked.remove(station);
        refused.remove(station);
    }

    /** It may be another one now: other software, other abilities. */
    void hasBooted(StationId station) {
        booted.add(station);
        checked.remove(station);
        unable.remove(station);
        refused.remove(station);
    }

    void unable(StationId station) {
        unable.add(station);
    }

    boolean isUnable(StationId station) {
        return unable.contains(station);
    }

    /** Its list was seen to be the one we know of, on this connection. */
    void checked(StationId station) {
        checked.add(station);
        refused.remove(station);
    }

    boolean isChecked(StationId station) {
        return checked.contains(station);
    }

    void untilSomethingChanges(StationId station, Wanted wanted) {
        refused.put(station, wanted);
    }

    /** Its settings were read or changed: what it refused before may be different now. */
    void hasChanged(StationId station) {
        refused.remove(station);
        unable.remove(station);
    }

    boolean mayBeAsked(StationId station, Wanted wanted) {
        return rooms.registry().get(station).isAccepted()
                && hasSettled(station)
                && !wanted.equals(refused.get(station))
                && !mustWait(station);
    }

    private boolean hasSettled(StationId station) {
        return rooms.chargers()
                .link(station)
                .map(Link::age)
                .map(age -> booted.contains(station) || age.compareTo(rooms.settleTime()) >= 0)
                .orElse(false);
    }

    /** Somebody waits for its answer. */
    boolean mustWait(StationId station) {
        if (!rooms.commands().hasOpen(station)) {
            return false;
        }
        waiting.add(station);
        return true;
    }

    /** Whether it was left alone for somebody else's sake. */
    boolean hasWaited(StationId station) {
        return waiting.remove(station);
    }
}
