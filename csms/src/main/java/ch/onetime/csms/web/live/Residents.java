package ch.onetime.csms.web.live;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose bay it is, and whose charge; read again when somebody came, went or was renamed. */
final class Residents {
    /** Who moves in or out on a day does so without an event. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final People people;
    private final Map<Long, String> names = new HashMap<>();
    private Map<Long, Person> byBay = Map.of();
    private Instant readAt = Instant.MIN;

    Residents(LiveRooms rooms) {
        this.people = rooms.people();
    }

    void refresh(boolean isChanged, Instant now) {
        if (isChanged) {
            names.clear();
        }
        if (isChanged || readAt.plus(FRESH).isBefore(now)) {
            byBay = people.byBay();
            readAt = now;
        }
    }

    @Nullable String ofBay(long bay) {
        var person = byBay.get(bay);
        return person == null ? null : person.name();
    }

    /** Reads it if nobody has asked yet. */
    void know(long person) {
        names.computeIfAbsent(person, id -> people.find(id).map(Person::name).orElse(""));
    }

    @Nullable String named(@Nullable Long person) {
        return person == null ? null : names.get(person);
    }
}
