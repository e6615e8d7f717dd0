package ch.onetime.csms.attention;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Repair;
import ch.onetime.csms.charging.StopRecord;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.deviation.DeadLetter;
import ch.onetime.csms.station.deviation.DeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was recorded, and only a person can say what it means. All of a kind are put in order on one
 * page, so they are one matter.
 */
final class Reviews implements Watch {
    private static final int MOST = 100;

    private final Charging charging;
    private final Repair repair;
    private final People people;
    private final DeadLetters deadLetters;

    Reviews(Charging charging, Repair repair, People people, DeadLetters deadLetters) {
        this.charging = charging;
        this.repair = repair;
        this.people = people;
        this.deadLetters = deadLetters;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.STOPS_TO_REVIEW
                || kind == Kind.SESSIONS_TO_REVIEW
                || kind == Kind.SESSIONS_OF_NOBODY
                || kind == Kind.UNUSABLE_MESSAGE;
    }

    @Override
    public List<Sighting> look(Instant now) {
        return Stream.of(
                        all(
                                Kind.STOPS_TO_REVIEW,
                                charging.toReview(Long.MAX_VALUE, MOST),
                                StopRecord::station,
                                StopRecord::receivedAt),
                        all(
                                Kind.SESSIONS_TO_REVIEW,
                                repair.toCheck(Long.MAX_VALUE, MOST),
                                Transaction::station,
                                Transaction::startReceivedAt),
                        all(
                                Kind.SESSIONS_OF_NOBODY,
                                nobodys(),
                                Transaction::station,
                                Transaction::startReceivedAt),
                        all(
                                Kind.UNUSABLE_MESSAGE,
                                deadLetters.newest(Long.MAX_VALUE, MOST),
                                DeadLetter::station,
                                DeadLetter::lastReceivedAt))
                .flatMap(sightings -> sightings)
                .toList();
    }

    /** Where nobody is entered at all, charges are told apart by their cards. */
    private List<Transaction> nobodys() {
        return people.count(PersonSearch.of("", false)) == 0
                ? List.of()
                : repair.nobodys(Long.MAX_VALUE, MOST);
    }

    private static <T> Stream<Sighting> all(
            Kind kind,
            List<T> matters,
            Function<T, StationId> station,
            Function<T, Instant> moment) {
        if (matters.isEmpty()) {
            return Stream.empty();
        }
        var moments = matters.stream().map(moment).sorted().toList();
        return Stream.of(
                new Sighting(
                        kind,
                        "all",
                        matters.stream().map(station).distinct().toList(),
                        Map.of(Fact.COUNT, Integer.toString(matters.size())),
                        matters.size(),
                        moments.getFirst(),
                        moments.getLast()));
    }
}
