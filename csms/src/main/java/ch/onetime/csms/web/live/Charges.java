package ch.onetime.csms.web.live;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open transactions with what their meters show, read again only where something happened. */
final class Charges {
    /** A power older than this is not the power of now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Charging charging;
    private final Metering metering;
    private final Access access;
    private final Residents residents;
    private final Map<Long, Measured> measured = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private List<Transaction> open = List.of();

    Charges(LiveRooms rooms, Residents residents) {
        this.charging = rooms.charging();
        this.metering = rooms.metering();
        this.access = rooms.access();
        this.residents = residents;
    }

    /** What a meter showed last. */
    record Measured(@Nullable Energy energy, @Nullable Power power, Instant at) {
        @Nullable Power powerAt(Instant now) {
            return at.plus(FRESH).isBefore(now) ? null : power;
        }
    }

    void refreshOpen() {
        open = charging.open();
        measured.keySet().retainAll(open.stream().map(Transaction::id).collect(Collectors.toSet()));
    }

    void refreshMeters(Set<Place> told, boolean everything, Instant now) {
        for (var transaction : open) {
            var isTold = told.contains(new Place(transaction.station(), transaction.connector()));
            if (isTold || everything || !measured.containsKey(transaction.id())) {
                measured.put(transaction.id(), measure(transaction, now));
            }
        }
    }

    void refreshLabels() {
        for (var transaction : open) {
            var person = transaction.personId();
            if (person != null) {
                residents.know(person);
            }
            var tag = transaction.tag();
            labels.computeIfAbsent(
                    tag.key(), _ -> access.find(tag).map(Tag::label).orElse(tag.text()));
        }
    }

    void forgetLabels() {
        labels.clear();
    }

    List<Transaction> open() {
        return open;
    }

    Map<Place, Transaction> byPlace() {
        return open.stream()
                .collect(
                        Collectors.toMap(
                                one -> new Place(one.station(), one.connector()),
                                Function.identity(),
                                (older, newer) -> newer));
    }

    Optional<Measured> measured(Transaction transaction) {
        return Optional.ofNullable(measured.get(transaction.id()));
    }

    /** Whose it is, else what people call the card, else its number. */
    String label(Transaction transaction) {
        var person = residents.named(transaction.personId());
        var tag = transaction.tag();
        return person == null || person.isEmpty()
                ? labels.getOrDefault(tag.key(), tag.text())
                : person;
    }

    private Measured measure(Transaction transaction, Instant now) {
        var last =
                metering.lastRegister(transaction.meteringPointId(), transaction.startedAt(), now);
        return new Measured(
                charging.delivered(transaction),
                last.map(reading -> reading.power()).orElse(null),
                last.map(reading -> reading.takenAt()).orElse(now));
    }
}
