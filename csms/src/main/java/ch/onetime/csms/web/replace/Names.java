package ch.onetime.csms.web.replace;

import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.web.page.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a charger and its places. */
final class Names {
    private Names() {}

    /** Its bays, else the charger itself. */
    static String place(Station station, Registry registry, Words words) {
        var bays =
                registry.connectors(station.id()).stream()
                        .map(Connector::bayName)
                        .filter(Objects::nonNull)
                        .map(name -> words.say("bay.name", name))
                        .collect(Collectors.joining(", "));
        return bays.isEmpty() ? station.label() : bays;
    }

    static String place(Connector connector, Words words) {
        var bay = connector.bayName();
        return bay == null
                ? words.say("replace.socket", connector.number())
                : words.say("bay.name", bay);
    }

    /** Its name, and make and model as far as it has told them. */
    static String device(Station station) {
        var boot = station.lastBoot();
        return boot == null
                ? station.label()
                : Stream.of(station.label(), boot.vendor(), boot.model())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }
}
