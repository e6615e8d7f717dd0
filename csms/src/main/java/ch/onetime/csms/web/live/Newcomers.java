package ch.onetime.csms.web.live;

import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.web.page.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chargers that want to join. */
final class Newcomers {
    private static final Comparator<Station> AS_THEY_CAME =
            Comparator.comparing(Station::firstSeenAt).thenComparing(Station::label);

    private final Chargers chargers;

    Newcomers(Chargers chargers) {
        this.chargers = chargers;
    }

    List<Newcomer> of(List<Station> stations) {
        return stations.stream()
                .filter(one -> one.settings().registration() == Registration.PENDING)
                .sorted(AS_THEY_CAME)
                .map(this::newcomer)
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

    private static List<Phrase> details(@Nullable BootReport boot) {
        if (boot == null) {
            return List.of();
        }
        var made =
                Stream.of(boot.vendor(), boot.model()).filter(Newcomers::isSaid).map(Phrase::plain);
        var serial =
                Stream.ofNullable(boot.serialNumber())
                        .filter(Newcomers::isSaid)
                        .map(number -> Phrase.of("join.serial", number));
        return Stream.concat(made, serial).toList();
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
