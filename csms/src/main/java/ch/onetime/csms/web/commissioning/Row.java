package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.station.Station;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.web.page.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in a list.
 *
 * @param key tells the places of a page apart
 * @param title the bay, or the charger where it serves none yet
 * @param device what hangs there
 * @param warning what its test has found and what to do; empty: nothing
 */
public record Row(
        String key,
        String href,
        String title,
        String device,
        boolean isOnline,
        boolean isDone,
        List<Tick> ticks,
        String warning) {

    static Row of(Place place, Words words) {
        var bay = place.bay();
        return new Row(
                key(place),
                href(place),
                bay == null ? place.label() : words.say("bay.name", bay.name()),
                bay == null ? device(place.station()) : place.label(),
                place.isOnline(),
                place.isDone(),
                Tick.of(place, words),
                warning(place, words));
    }

    static String key(Place place) {
        return place.station().id().value() + "-" + place.number();
    }

    static String href(Place place) {
        return "/commissioning/" + place.station().id().value() + "/" + place.number();
    }

    /** Maker, model and serial number, as far as it has told them. */
    static String device(Station station) {
        var boot = station.lastBoot();
        return boot == null
                ? ""
                : Stream.of(boot.vendor(), boot.model(), boot.serialNumber())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static String warning(Place place, Words words) {
        return place.check(CheckKind.TEST_CHARGE)
                .filter(check -> !check.passed())
                .map(check -> Mistake.sentence(check.detail(), words))
                .orElse("");
    }
}
