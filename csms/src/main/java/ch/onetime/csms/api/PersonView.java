package ch.onetime.csms.api;

import ch.onetime.csms.access.Occupancy;
import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.Bays;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, as callers see them. */
public record PersonView(
        long id,
        String name,
        String apartment,
        String language,
        @Means("Absent: letters come by post.") @Nullable String email,
        String note,
        @Means("When they move out, past or to come.") @Nullable Instant leavesAt,
        @Means("The bays they are in charge of now.") List<String> bays,
        @Means("Their cards.") List<String> idTags) {

    static PersonView of(Person person, People people, Bays bays, Instant now) {
        return new PersonView(
                person.id(),
                person.name(),
                person.apartment(),
                person.language(),
                person.email(),
                person.note(),
                person.leavesAt(),
                people.occupancies(person).stream()
                        .filter(occupancy -> occupancy.holds(now))
                        .map(Occupancy::bay)
                        .map(bay -> bays.get(bay).name())
                        .toList(),
                people.cards(person).stream().map(card -> card.id().text()).toList());
    }
}
