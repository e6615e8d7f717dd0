package ch.onetime.csms.notices;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.database.Cursors;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.mail.MailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells people once when a charge of theirs ends and they did not end it. */
final class Troubles implements Subscriber<ChargingEvent> {
    private static final String NAME = "notices";
    private static final int PIECE = 100;

    /** A charger that was offline tells late; what is older than this is no news any more. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final NoticeRooms rooms;
    private final Notices notices;
    private final Database database;
    private final Writing writing;

    Troubles(NoticeRooms rooms, Notices notices) {
        this.rooms = rooms;
        this.notices = notices;
        this.database = rooms.database();
        this.writing = new Writing(rooms);
    }

    /**
     * Whoever has lived here for years is not written to about all these years, but about whatever
     * ends from the moment on when this returns.
     */
    void begin() {
        var now = database.settled();
        database.write(Lane.BULK, 0, sql -> Cursors.begin(sql, NAME, now));
    }

    @Override
    public void heard(ChargingEvent event) {
        catchUp();
    }

    @Override
    public void catchUp() {
        var place = database.read(sql -> Cursors.position(sql, NAME));
        var changes = rooms.charging().changesAfter(place, PIECE);
        while (!changes.isEmpty()) {
            changes.forEach(change -> look(change.transaction()));
            var done = changes.getLast().number();
            database.write(Lane.BULK, 0, sql -> Cursors.move(sql, NAME, done));
            changes = rooms.charging().changesAfter(done, PIECE);
        }
    }

    private void look(Transaction charge) {
        var stop = charge.stop();
        if (stop != null && isNews(stop.at())) {
            Ending.unexpected(charge).ifPresent(ending -> tell(charge, ending, stop.at()));
        }
    }

    /** The same charge is told of once, whatever else happens to it. */
    void tell(Transaction charge, Ending ending, Instant at) {
        var person = Optional.ofNullable(charge.personId()).flatMap(rooms.people()::find);
        person.filter(this::wantsIt)
                .ifPresent(to ->
                        address(to)
                                .map(address -> writing.trouble(to, address, charge, ending, at))
                                .ifPresent(rooms.mail()::post));
    }

    private boolean wantsIt(Person person) {
        return !person.hasLeft(rooms.clock().instant()) && notices.wantsTrouble(person.id());
    }

    private boolean isNews(Instant at) {
        return at.plus(NEWS).isAfter(rooms.clock().instant());
    }

    private static Optional<MailAddress> address(Person person) {
        return Optional.ofNullable(person.email()).flatMap(MailAddress::of);
    }
}
