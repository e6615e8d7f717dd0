package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up which meters go, which come, and what they told last. */
final class Meters {
    private static final int LATELY = 50;

    private final Registry registry;
    private final Metering metering;
    private final Charging charging;
    private final InstantSource clock;

    Meters(Registry registry, Metering metering, Charging charging, InstantSource clock) {
        this.registry = registry;
        this.metering = metering;
        this.charging = charging;
        this.clock = clock;
    }

    List<Station> candidates(StationId old) {
        return registry.all().stream()
                .filter(one -> !one.id().equals(old) && !one.isArchived())
                .filter(one -> one.settings().registration() != Registration.REJECTED)
                .filter(one -> !isInUse(one.id()))
                .sorted(Comparator.comparing(Station::firstSeenAt).reversed())
                .toList();
    }

    boolean isInUse(StationId station) {
        return registry.connectors(station).stream().anyMatch(one -> one.bay() != null)
                || charging.open().stream()
                        .anyMatch(one -> one.station().equals(station) && !one.has(Flag.TEST));
    }

    /** Whether somebody has charged there since that moment; a test is nobody's. */
    boolean hasCharged(StationId station, Instant since) {
        return lately(station).stream()
                .anyMatch(one -> !one.has(Flag.TEST) && !one.startReceivedAt().isBefore(since));
    }

    /** Those that serve a bay, or where a charge runs. */
    List<Meter> of(StationId old, StationId fresh) {
        var running = running(old);
        var going =
                registry.connectors(old).stream()
                        .filter(one -> one.number() > 0)
                        .filter(one -> one.bay() != null || running.containsKey(one.number()))
                        .toList();
        var free = numbers(fresh, going);
        var meters = new ArrayList<Meter>();
        // each its own number first, so that sockets keep their sides
        for (var one : going) {
            if (free.remove(one.number())) {
                meters.add(meter(one, one.number(), fresh, running.get(one.number())));
            }
        }
        for (var one : going) {
            if (meters.stream().noneMatch(meter -> meter.old().equals(one))) {
                var number = free.isEmpty() ? 0 : free.pollFirst();
                meters.add(meter(one, number, fresh, running.get(one.number())));
            }
        }
        meters.sort(Comparator.comparingInt(meter -> meter.old().number()));
        return List.copyOf(meters);
    }

    private Map<Integer, Transaction> running(StationId station) {
        return charging.open().stream()
                .filter(one -> one.station().equals(station))
                .collect(
                        Collectors.toMap(
                                Transaction::connector, Function.identity(), (one, other) -> one));
    }

    /** One that has told of no connector yet is believed to have what is needed. */
    private NavigableSet<Integer> numbers(StationId fresh, List<Connector> going) {
        var told = registry.connectors(fresh).stream().filter(one -> one.number() > 0).toList();
        return (told.isEmpty() ? going : told)
                .stream().map(Connector::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private Meter meter(Connector old, int number, StationId fresh, @Nullable Transaction charge) {
        var known =
                registry.connectors(fresh).stream()
                        .filter(one -> one.number() == number && number > 0)
                        .findFirst()
                        .map(this::known)
                        .orElse(Known.NOTHING);
        return new Meter(old, number, known(old), known, charge);
    }

    /** From its readings, or from the beginnings and ends of charges: some tell nothing else. */
    private Known known(Connector connector) {
        var point = connector.meteringPointId();
        var read =
                metering.lastRegister(point, Instant.EPOCH, clock.instant()).stream()
                        .flatMap(one -> known(one.register(), one.takenAt()));
        var told =
                lately(connector.station()).stream()
                        .filter(one -> one.meteringPointId() == point)
                        .flatMap(Meters::told);
        return Stream.concat(read, told)
                .max(
                        Comparator.comparing(
                                Known::register, Comparator.nullsFirst((a, b) -> a.compareTo(b))))
                .orElse(Known.NOTHING);
    }

    private static Stream<Known> told(Transaction one) {
        var stop = one.stop();
        return Stream.concat(
                known(one.startRegister(), one.startedAt()),
                stop == null ? Stream.empty() : known(stop.register(), stop.at()));
    }

    private static Stream<Known> known(@Nullable Energy register, Instant at) {
        return register == null ? Stream.empty() : Stream.of(new Known(register, at));
    }

    private List<Transaction> lately(StationId station) {
        var ofStation = new TransactionFilter(station, null, null, null, null);
        return charging.page(ofStation, Long.MAX_VALUE, LATELY);
    }
}
