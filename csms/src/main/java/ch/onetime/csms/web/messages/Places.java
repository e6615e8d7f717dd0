package ch.onetime.csms.web.messages;

import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.page.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call the place where something is wrong: the bay, else the charger. */
public final class Places {
    private static final int MOST_NAMED = 5;

    private final Registry registry;
    private final Cabling cabling;

    public Places(Registry registry, Cabling cabling) {
        this.registry = registry;
        this.cabling = cabling;
    }

    Phrase of(StationId station) {
        var bays = connectors(station).map(Connector::bayName).filter(Objects::nonNull).toList();
        return bays.isEmpty() ? charger(station) : Phrase.of("bay.name", String.join(" + ", bays));
    }

    Phrase of(StationId station, int connector) {
        return connectors(station)
                .filter(it -> it.number() == connector && it.bay() != null)
                .findFirst()
                .map(it -> Phrase.of("bay.name", Objects.requireNonNull(it.bayName())))
                .orElseGet(() -> of(station));
    }

    /** The first few, and that there are more. */
    List<Phrase> of(List<StationId> stations) {
        var first = stations.stream().limit(MOST_NAMED).map(this::of);
        var more =
                stations.size() > MOST_NAMED
                        ? Stream.of(Phrase.plain("…"))
                        : Stream.<Phrase>empty();
        return Stream.concat(first, more).toList();
    }

    /** Its name, make and serial number, for whoever has to find it. */
    String device(StationId station) {
        return registry.find(station).map(Places::device).orElse("");
    }

    /** What is written beside its fuses. */
    Optional<String> fuse(StationId station) {
        var fuses =
                connectors(station)
                        .map(connector -> cabling.of(connector).fuse())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return fuses.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", fuses));
    }

    private static String device(Station station) {
        var boot = station.lastBoot();
        var about =
                boot == null
                        ? Stream.<String>empty()
                        : Stream.of(boot.vendor(), boot.model(), boot.serialNumber());
        return Stream.concat(Stream.of(station.label()), about)
                .filter(text -> text != null && !text.isBlank())
                .distinct() // many call themselves by their serial number
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private Phrase charger(StationId station) {
        return Phrase.plain(registry.find(station).map(Station::label).orElse("–"));
    }

    private Stream<Connector> connectors(StationId station) {
        return registry.connectors(station).stream();
    }
}
