package ch.onetime.csms.notices;

import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.StationEvent;

/** Writes to people: what they want to be told, and the link they have asked for. */
public final class Notices {
    private final NoticeRooms rooms;
    private final Database database;
    private final Events events;
    private final Mail mail;

    public Notices(NoticeRooms rooms) {
        this.rooms = rooms;
        this.database = rooms.database();
        this.events = rooms.events();
        this.mail = rooms.mail();
    }

    /** Once the pages are open, so that a letter can say where they are. */
    public void start() {
        var troubles = new Troubles(rooms, this);
        troubles.begin();
        events.subscribe("notices-charges", ChargingEvent.class, troubles);
        events.subscribe("notices-faults", StationEvent.class, new Faults(rooms, troubles));
        events.subscribe("notices-links", NoticeEvent.class, new LoginLinks(rooms));
    }

    /** Whether there is a mail server to write through. */
    public boolean canWrite() {
        return mail.server().isPresent();
    }

    /**
     * Sends a link to whoever of our people has this address. It returns at once, so that nobody
     * learns from the time it takes whether there is such a person.
     */
    public void sendLoginLink(String address) {
        events.publish(new NoticeEvent.LinkWanted(address));
    }

    /**
     * @param trouble whether this person wants to be told when a charge ends unexpectedly
     */
    public void wishes(long person, boolean trouble) {
        database.write(
                Lane.PEOPLE,
                person,
                sql -> {
                    Wishes.put(sql, person, trouble);
                    return true;
                });
    }

    public boolean wantsTrouble(long person) {
        return database.read(sql -> Wishes.wantsTrouble(sql, person));
    }
}
