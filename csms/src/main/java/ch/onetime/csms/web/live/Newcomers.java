package ch.onetime.csms.web.live;

import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.web.page.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chargers that want to join. */
final class Newcomers {
    private static final Comparator<Station> AS_THEY_CAME =
            Comparator.comparing(Station::firstSeenAt).thenComparing(Station::label);

    private final Chargers chargers;
    private final Words words;

    Newcomers(Chargers chargers, Words words) {
        this.chargers = chargers;
        this.words = words;
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
}
