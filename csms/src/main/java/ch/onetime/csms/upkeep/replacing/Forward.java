package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Handover;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.upkeep.CheckKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Writes a replacement: bays, meters, the charge that ends, and who did it, in one commit. */
final class Forward {
    private final ReplacingRooms rooms;

    Forward(ReplacingRooms rooms) {
        this.rooms = rooms;
    }

    Replaced replace(Station old, Station fresh, List<Meter> asked, ReplaceWish wish, String by) {
        var at = rooms.clock().instant();
        var exchanges = asked.stream().map(meter -> exchange(meter, fresh, wish)).toList();
        var replacement =
                new Replacement(
                        rooms.database().nextId(),
                        old.id(),
                        fresh.id(),
                        at,
                        by,
                        exchanges.stream().map(Exchange::swap).toList(),
                        null,
                        null);
        var ids = exchanges.stream().mapToLong(_ -> rooms.database().nextId()).toArray();
        var detail =
                exchanges.stream()
                        .map(Exchange::noted)
                        .collect(Collectors.joining(", ", fresh.identity().text() + "; ", ""));
        var subject = old.identity().text();
        var entry = rooms.audit().entry(by, "station.replaced", subject, detail);
        var moves = exchanges.stream().map(Exchange::move).toList();
        var ended = new AtomicReference<List<Transaction>>(List.of());
        var isDone =
                rooms.registry()
                        .handOver(
                                new Handover(old.id(), fresh.id(), moves, null, at),
                                sql -> {
                                    var ends = ends(exchanges);
                                    ended.set(rooms.charging().endAll(sql, old.id(), ends, at));
                                    exchanges.forEach(one -> one.changeMeters(sql, at));
                                    exchanges.forEach(one -> wire(sql, one));
                                    Replacements.add(sql, replacement, ids);
                                    Audit.write(sql, entry);
                                });
        if (!isDone) {
            return new Replaced.InUse();
        }
        rooms.charging().told(ended.get());
        exchanges.forEach(one -> begin(one, by));
        return new Replaced.Done(replacement);
    }

    private Exchange exchange(Meter meter, Station fresh, ReplaceWish wish) {
        var readout = wish.readout(meter.old().number());
        var to = meter.exists() ? rooms.registry().connector(fresh.id(), meter.number()) : null;
        return new Exchange(
                meter.old(),
                to,
                rooms.database().nextId(),
                readout.old().exactly(meter.oldKnown()),
                to == null ? Shown.NOTHING : readout.fresh().exactly(meter.newKnown()));
    }

    private static Map<Integer, Energy> ends(List<Exchange> exchanges) {
        var ends = new HashMap<Integer, Energy>();
        for (var one : exchanges) {
            var register = one.oldMeter().register();
            if (register != null) {
                ends.put(one.from().number(), register);
            }
        }
        return ends;
    }

    /** The fuse is the place's; how the phases lie at new terminals somebody has to look at. */
    private void wire(Sql sql, Exchange exchange) {
        var to = exchange.to();
        if (to != null) {
            Cabling.write(sql, to, rooms.cabling().of(exchange.from()).atNewTerminals());
        }
    }

    /** It is known where it hangs; all that has to be tried is still to do. */
    private void begin(Exchange exchange, String by) {
        var to = exchange.to();
        var bay = exchange.from().bayName();
        if (to == null || bay == null) {
            return;
        }
        rooms.cabling().keep(to, rooms.cabling().of(exchange.from()).atNewTerminals());
        var checks = rooms.checks();
        checks.reopen(to, CheckKind.OF_PLACE, bay, by);
        checks.note(to, CheckKind.BAY, true, bay, by);
        checks.note(to, CheckKind.CONNECTED, rooms.isOnline().test(to.station()), "", by);
    }
}
