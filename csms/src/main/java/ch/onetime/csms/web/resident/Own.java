package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Occupancy;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.station.Bay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What belongs to one person. Everything here is asked for by that person's number. */
final class Own {
    private static final int PIECE = 200;
    private static final int MOST = 5_000;

    private final ResidentRooms rooms;

    Own(ResidentRooms rooms) {
        this.rooms = rooms;
    }

    /** The bays the person is in charge of at this moment, in the order in which people count. */
    List<Bay> bays(Person me, Instant now) {
        return rooms.people().occupancies(me).stream()
                .filter(occupancy -> occupancy.holds(now))
                .map(Occupancy::bay)
                .distinct()
                .flatMap(id -> rooms.bays().find(id).stream())
                .filter(bay -> !bay.isArchived())
                .sorted(Bay.AS_PEOPLE_COUNT)
                .toList();
    }

    /** Empty: there is no such bay, or it is somebody else's. */
    Optional<Bay> bay(Person me, long id, Instant now) {
        return bays(me, now).stream().filter(bay -> bay.id() == id).findFirst();
    }

    /** A card that starts a charge now. */
    Optional<Tag> goodCard(Person me, Instant now) {
        return rooms.people().cards(me).stream()
                .filter(card -> card.status() == TagStatus.ACCEPTED)
                .filter(card -> card.expiresAt() == null || now.isBefore(card.expiresAt()))
                .findFirst();
    }

    /** Empty: there is no such charge, or it is somebody else's. */
    Optional<Transaction> charge(Person me, long id) {
        return rooms.charging().find(id).filter(charge -> isOf(me, charge));
    }

    boolean isOf(Person me, Transaction charge) {
        return Objects.equals(charge.personId(), me.id());
    }

    /** The newest first. */
    List<Transaction> charges(Person me) {
        var all = new ArrayList<Transaction>();
        var before = Long.MAX_VALUE;
        List<Transaction> piece;
        do {
            piece = rooms.charging().page(TransactionFilter.of(me.id()), before, PIECE);
            all.addAll(piece);
            before = piece.isEmpty() ? 0 : piece.getLast().id();
        } while (piece.size() == PIECE && all.size() < MOST);
        return all;
    }

    /** What people call the bay of a charge; empty: it was at none. */
    String bayName(Transaction charge) {
        return Optional.ofNullable(charge.bay())
                .flatMap(id -> rooms.bays().find(id))
                .map(Bay::name)
                .orElse("");
    }
}
