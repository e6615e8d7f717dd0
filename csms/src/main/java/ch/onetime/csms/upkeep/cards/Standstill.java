package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers.Link;
import ch.onetime.csms.upkeep.cards.Kept.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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
    private final Map<StationId, Remembering> remembering = new ConcurrentHashMap<>();

    /** How often it has come or booted. */
    private final Map<StationId, Integer> beginnings = new ConcurrentHashMap<>();

    /**
     * What comes of asking one charger. Where it comes anew meanwhile, that was the old line or the
     * old software, and says nothing about the new one.
     */
    record Round(StationId station, int beginnings) {}

    /**
     * What a charger was asked to forget and, as far as it says, has not.
     *
     * @param problem null: it has no such memory, most likely
     */
    private record Remembering(String withdrawn, @Nullable Problem problem) {
        boolean isSilent() {
            return problem == Problem.NO_ANSWER;
        }
    }

    Standstill(OfflineCards.Rooms rooms) {
        this.rooms = rooms;
    }

    Round begin(StationId station) {
        return new Round(station, beginnings.getOrDefault(station, 0));
    }

    private void keep(Round round, Runnable result) {
        beginnings.compute(
                round.station(),
                (station, now) -> {
                    if (round.beginnings() == (now == null ? 0 : now)) {
                        result.run();
                    }
                    return now;
                });
    }

    void hasConnected(StationId station) {
        beginnings.merge(station, 1, Integer::sum);
        booted.remove(station);
        checked.remove(station);
        refused.remove(station);
        remembering.computeIfPresent(station, (one, asked) -> asked.isSilent() ? null : asked);
    }

    /** It may be another one now: other software, other abilities. */
    void hasBooted(StationId station) {
        beginnings.merge(station, 1, Integer::sum);
        booted.add(station);
        checked.remove(station);
        unable.remove(station);
        refused.remove(station);
        remembering.remove(station);
    }

    /** Asked once more after its next boot; who was silent, when it next connects. */
    void hasNotForgotten(Round round, Wanted wanted, @Nullable Problem problem) {
        var asked = new Remembering(wanted.withdrawn(), problem);
        keep(round, () -> remembering.put(round.station(), asked));
    }

    boolean wasAskedToForget(StationId station, Wanted wanted) {
        return remembering(station, wanted).isPresent();
    }

    /** Why it may still remember what it is to forget; null: it does not. */
    @Nullable Problem memory(StationId station, Wanted wanted) {
        return remembering(station, wanted).map(Remembering::problem).orElse(null);
    }

    private Optional<Remembering> remembering(StationId station, Wanted wanted) {
        return Optional.ofNullable(remembering.get(station))
                .filter(asked -> asked.withdrawn().equals(wanted.withdrawn()));
    }

    void unable(Round round) {
        keep(round, () -> unable.add(round.station()));
    }

    boolean isUnable(StationId station) {
        return unable.contains(station);
    }

    /** Its list was seen to be the one we know of, on this connection. */
    void checked(Round round) {
        keep(
                round,
                () -> {
                    checked.add(round.station());
                    refused.remove(round.station());
                });
    }

    boolean isChecked(StationId station) {
        return checked.contains(station);
    }

    void untilSomethingChanges(Round round, Wanted wanted) {
        keep(round, () -> refused.put(round.station(), wanted));
    }

    /** Its settings were read or changed: what it refused before may be different now. */
    void hasChanged(StationId station) {
        refused.remove(station);
        unable.remove(station);
        remembering.remove(station);
    }

    boolean mayBeAsked(StationId station, Wanted wanted) {
        var asked = rooms.registry().get(station);
        return asked.isAccepted()
                && !asked.isArchived()
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
        waiting.add(station); // before looking, or an end that comes between wakes nobody
        if (rooms.commands().hasOpen(station)) {
            return true;
        }
        waiting.remove(station);
        return false;
    }

    /** Whether it was left alone for somebody else's sake. */
    boolean hasWaited(StationId station) {
        return waiting.remove(station);
    }
}
