package ch.onetime.csms.attention;

import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wants to join, and who calls itself by no name of its own. */
final class Newcomers implements Watch {
    private static final int MOST = 50;

    /** What is left when somebody types the address and the charger adds nothing to it. */
    private static final Set<String> NO_NAMES = Set.of("ocpp", "ocpp1.6", "ws", "central");

    private final Registry registry;

    Newcomers(Registry registry) {
        this.registry = registry;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.WANTS_TO_JOIN || kind == Kind.NAMELESS;
    }

    @Override
    public List<Sighting> look(Instant now) {
        return registry.all().stream()
                .filter(station -> !station.isArchived())
                .flatMap(Newcomers::sighting)
                .limit(MOST)
                .toList();
    }

    private static Stream<Sighting> sighting(Station station) {
        var isNameless = NO_NAMES.contains(station.identity().key());
        var isPending = station.settings().registration() == Registration.PENDING;
        if (!isNameless && !isPending) {
            return Stream.empty();
        }
        return Stream.of(
                Sighting.at(
                        station.id(),
                        isNameless ? Kind.NAMELESS : Kind.WANTS_TO_JOIN,
                        Map.of(
                                Fact.IDENTITY,
                                station.identity().text(),
                                Fact.TOLD,
                                told(station.lastBoot())),
                        station.firstSeenAt()));
    }

    private static String told(@Nullable BootReport boot) {
        return boot == null
                ? ""
                : Stream.of(boot.vendor(), boot.model(), boot.serialNumber())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(", "));
    }
}
