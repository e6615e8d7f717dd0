package ch.onetime.csms.web.live;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The garage as it is now, in memory. Events say where to look again; reading waits until somebody
 * wants to see it, so nothing is read for nobody.
 */
final class Now {
    private static final int NEWCOMERS_SHOWN = 5;

    private final LiveRooms rooms;
    private final Registry registry;
    private final Chargers chargers;
    private final InstantSource clock;
    private final Words words;
    private final Dirt dirt;
    private final Charges charges;
    private final Tiles tiles;
    private final Hints hints;

    Now(LiveRooms rooms, Words words, Dirt dirt) {
        this.rooms = rooms;
        this.registry = rooms.registry();
        this.chargers = rooms.chargers();
        this.clock = rooms.clock();
        this.words = words;
        this.dirt = dirt;
        this.charges = new Charges(rooms);
        this.tiles = new Tiles(rooms, charges, words);
        this.hints = new Hints(rooms, tiles, words);
    }

    Formats formats() {
        var site = rooms.joining().site();
        return new Formats(
                words.language(), Locale.forLanguageTag(site.language()), site.timeZone());
    }

    synchronized Garage look() {
        var now = clock.instant();
        var isStale = !isRefreshed(now);
        var stations = registry.all().stream().filter(station -> !station.isArchived()).toList();
        var pending = pending(stations);
        var places = tiles.of(stations.stream().filter(Station::isAccepted).toList(), now);
        return new Garage(
                pending.stream().limit(NEWCOMERS_SHOWN).map(this::newcomer).toList(),
                Math.max(0, pending.size() - NEWCOMERS_SHOWN),
                figures(places, stations),
                places,
                running(now),
                hints.of(places, formats(), now),
                joiningUntil(now),
                isStale,
                now);
    }

    /** False: the database is away; what was marked is read when it is back. */
    private boolean isRefreshed(Instant now) {
        try {
            if (dirt.takeCharges()) {
                charges.refreshOpen();
                hints.refreshStops();
            }
            charges.refreshMeters(dirt, now);
            if (dirt.takeCards()) {
                charges.forgetLabels();
                hints.refreshCards();
            }
            return true;
        } catch (DatabaseAway away) {
            dirt.all();
            return false;
        }
    }

    private static List<Station> pending(List<Station> stations) {
        return stations.stream()
                .filter(one -> one.settings().registration() == Registration.PENDING)
                .sorted(Comparator.comparing(Station::firstSeenAt).thenComparing(Station::label))
                .toList();
    }

    private Newcomer newcomer(Station station) {
        return new Newcomer(
                station.id().value(),
                station.label(),
                details(station.lastBoot()),
                station.firstSeenAt(),
                chargers.isOnline(station.id()));
    }

    private String details(@Nullable BootReport boot) {
        if (boot == null) {
            return "";
        }
        var serial = boot.serialNumber();
        return Stream.of(
                        boot.vendor(),
                        boot.model(),
                        serial == null ? null : words.say("join.serial", serial))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private List<Running> running(Instant now) {
        return charges.open().stream()
                .map(one -> {
                    var measured = charges.measured(one);
                    return new Running(
                            one.id(),
                            tiles.name(new Place(one.station(), one.connector())),
                            charges.label(one.tag()),
                            one.verdict() == Verdict.ACCEPTED,
                            one.startedAt(),
                            measured.map(Charges.Measured::energy).orElse(null),
                            measured.map(it -> it.powerAt(now)).orElse(null));
                })
                .sorted(Comparator.comparing(Running::place, new AsCounted()))
                .toList();
    }

    private Figures figures(List<Tile> places, List<Station> stations) {
        var energies = charges.open().stream().flatMap(one -> charges.measured(one).stream());
        var accepted = stations.stream().filter(Station::isAccepted).toList();
        return new Figures(
                places.stream()
                        .map(Tile::power)
                        .filter(Objects::nonNull)
                        .reduce(Power::plus)
                        .orElse(null),
                energies.map(Charges.Measured::energy)
                        .filter(Objects::nonNull)
                        .reduce(Energy::plus)
                        .orElse(null),
                count(places, Look.CHARGING),
                count(places, Look.PLUGGED_IN, Look.PAUSED_BY_CAR, Look.WAITING, Look.FINISHING),
                count(places, Look.FREE),
                places.size(),
                (int) accepted.stream().filter(one -> chargers.isOnline(one.id())).count(),
                accepted.size());
    }

    private static int count(List<Tile> places, Look... looks) {
        return (int) places.stream().filter(place -> List.of(looks).contains(place.look())).count();
    }

    private @Nullable Instant joiningUntil(Instant now) {
        var until = rooms.joining().site().joiningUntil();
        return until != null && now.isBefore(until) ? until : null;
    }
}
