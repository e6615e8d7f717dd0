package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.TransactionSearch.Place;
import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may look for charges. A bay keeps its own when something else hangs there; only a
 * socket that serves none stands for itself.
 */
final class Places {
    private static final Comparator<String> AS_COUNTED = new AsCounted();
    private static final String BAY = "bay.";

    private final Registry registry;
    private final Bays bays;

    Places(SessionRooms rooms) {
        this.registry = rooms.registry();
        this.bays = rooms.bays();
    }

    /** What an address means by {@code bay.12} or {@code station.connector}; null: anywhere. */
    static @Nullable Place meant(String text) {
        if (text.startsWith(BAY)) {
            var bay = Visit.number(text.substring(BAY.length()));
            return bay.map(Place.AtBay::new).orElse(null);
        }
        var parts = text.split("\\.", 2);
        return parts.length < 2
                ? null
                : Visit.number(parts[0])
                        .flatMap(station -> socket(new StationId(station), parts[1]))
                        .orElse(null);
    }

    /**
     * Bays that nobody uses any more among them: what was charged there is not forgotten. And what
     * is chosen, even a socket that nobody would be offered.
     */
    List<ListView.Place> all(String chosen, Words words) {
        return Stream.of(
                        bays.all().stream().map(bay -> choice(bay, words)),
                        bays.archived().stream().map(bay -> choice(bay, words)),
                        registry.all().stream()
                                .filter(station -> !station.isArchived())
                                .flatMap(this::withoutBay),
                        named(chosen, words).stream())
                .flatMap(one -> one)
                .distinct()
                .sorted(Comparator.comparing(ListView.Place::name, AS_COUNTED))
                .toList();
    }

    /**
     * What an address means, in case there is such a place: a socket that has got a bay since, or
     * one of a charger that has gone, has charges of its own as well.
     */
    Optional<ListView.Place> named(String text, Words words) {
        return switch (meant(text)) {
            case null -> Optional.empty();
            case Place.AtBay(var bay) -> bays.find(bay).map(one -> choice(one, words));
            case Place.WithSocket(var id, var number) ->
                    registry.find(id).flatMap(station -> choice(station, number));
        };
    }

    String socket(Station station, int number) {
        return connectors(station).count() > 1 ? station.label() + " · " + number : station.label();
    }

    private static Optional<Place> socket(StationId station, String number) {
        return Visit.number(number)
                .filter(it -> it == it.intValue())
                .map(it -> new Place.WithSocket(station, it.intValue()));
    }

    private static ListView.Place choice(Bay bay, Words words) {
        return new ListView.Place(BAY + bay.id(), words.say("bay.name", bay.name()));
    }

    private Stream<ListView.Place> withoutBay(Station station) {
        return connectors(station)
                .filter(one -> one.bay() == null)
                .flatMap(one -> choice(station, one.number()).stream());
    }

    private Optional<ListView.Place> choice(Station station, int number) {
        return connectors(station)
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one ->
                        new ListView.Place(
                                station.id().value() + "." + number, socket(station, number)));
    }

    private Stream<Connector> connectors(Station station) {
        return registry.connectors(station.id()).stream().filter(one -> one.number() > 0);
    }
}
