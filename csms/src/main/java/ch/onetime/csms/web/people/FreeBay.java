package ch.onetime.csms.web.people;

import ch.onetime.csms.access.People;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;

/**
 * A bay that can be given to somebody.
 *
 * @param name with the day from which it is free, where that is still to come
 */
public record FreeBay(long id, String name) {
    /** Whoever hands out bays does so before the one who leaves has left. */
    static List<FreeBay> all(Visit visit, Bays bays, People people) {
        var taken = people.byBay();
        var comingFree = people.comingFree();
        return bays.all().stream()
                .filter(bay -> !taken.containsKey(bay.id()) || comingFree.containsKey(bay.id()))
                .map(bay -> {
                    var from = comingFree.get(bay.id());
                    var name = visit.say("bay.name", bay.name());
                    return new FreeBay(
                            bay.id(),
                            from == null
                                    ? name
                                    : visit.say(
                                            "people.bay.from", name, visit.formats().date(from)));
                })
                .toList();
    }
}
