package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Handover;
import ch.onetime.csms.station.Handover.Move;
import ch.onetime.csms.station.MeterEpochs;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.Wiring;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.replacing.Replacement.Swap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Takes a replacement back that was a mistake; what it has written stays on record. */
final class Back {
    private final ReplacingRooms rooms;
    private final Registry registry;
    private final Meters meters;

    Back(ReplacingRooms rooms, Meters meters) {
        this.rooms = rooms;
        this.registry = rooms.registry();
        this.meters = meters;
    }

    TakenBack take(Replacement replacement, String by) {
        var old = registry.get(replacement.old());
        var fresh = registry.get(replacement.fresh());
        if (!old.isArchived() || fresh.isArchived()) {
            return new TakenBack.Moved();
        }
        if (meters.hasCharged(fresh.id(), replacement.at())) {
            return new TakenBack.Charged();
        }
        var at = rooms.clock().instant();
        var undone = replacement.takenBack(at, by);
        var entry =
                rooms.audit()
                        .entry(
                                by,
                                "station.returned",
                                old.identity().text(),
                                fresh.identity().text());
        var moves = replacement.swaps().stream().map(swap -> move(replacement, swap)).toList();
        var running = new AtomicReference<List<Transaction>>(List.of());
        var isDone =
                registry.handOver(
                        new Handover(fresh.id(), old.id(), moves, replacement.at(), at),
                        sql -> {
                            var since = replacement.at();
                            running.set(rooms.charging().goOn(sql, old.id(), since));
                            for (var move : moves) {
                                var from = move.from();
                                if (from != null) {
                                    Cabling.write(sql, from, Wiring.UNKNOWN);
                                }
                                MeterEpochs.goOn(sql, Objects.requireNonNull(move.to()), since);
                            }
                            Replacements.takeBack(sql, undone);
                            Audit.write(sql, entry);
                        });
        if (!isDone) {
            return new TakenBack.Moved();
        }
        rooms.charging().told(running.get());
        moves.forEach(move -> end(move, by));
        return new TakenBack.Done(undone);
    }

    private Move move(Replacement replacement, Swap swap) {
        var fresh = swap.fresh();
        var bay = swap.bay();
        return new Move(
                fresh == null ? null : connector(replacement.fresh(), fresh),
                connector(replacement.old(), swap.old()),
                bay == null ? null : rooms.bays().get(bay));
    }

    private Connector connector(StationId station, long id) {
        return registry.connectors(station).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void end(Move move, String by) {
        var from = move.from();
        var bay = move.bay();
        if (from != null && bay != null) {
            rooms.cabling().keep(from, Wiring.UNKNOWN);
            rooms.checks().reopen(from, CheckKind.OF_PLACE, bay.name(), by);
        }
    }
}
