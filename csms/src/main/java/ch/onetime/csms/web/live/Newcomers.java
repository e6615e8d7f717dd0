package ch.onetime.csms.web.live;

import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.web.page.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        var details = new ArrayList<Phrase>();
        for (var made : Arrays.asList(boot.vendor(), boot.model())) {
            if (made != null && !made.isBlank()) {
                details.add(Phrase.plain(made));
            }
        }
        var serial = boot.serialNumber();
        if (serial != null && !serial.isBlank()) {
            details.add(Phrase.of("join.serial", serial));
        }
        return details;
    }
}
