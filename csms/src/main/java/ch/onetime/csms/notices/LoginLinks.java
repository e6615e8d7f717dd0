package ch.onetime.csms.notices;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.platform.mail.MailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sends a link to come in by, to those of our people who have the address that was typed. */
final class LoginLinks implements Subscriber<NoticeEvent> {
    /** Whoever presses the button again and again fills nobody's mailbox. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int MOST_FOUND = 50;

    private final NoticeRooms rooms;
    private final Writing writing;
    private final Map<Long, Instant> sent = new HashMap<>();

    LoginLinks(NoticeRooms rooms) {
        this.rooms = rooms;
        this.writing = new Writing(rooms);
    }

    @Override
    public void heard(NoticeEvent event) {
        switch (event) {
            case NoticeEvent.LinkWanted(var typed) -> MailAddress.of(typed).ifPresent(this::sendTo);
        }
    }

    private void sendTo(MailAddress address) {
        if (rooms.mail().server().isEmpty()) {
            return;
        }
        var now = rooms.clock().instant();
        sent.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        rooms.people().search(PersonSearch.of(address.text(), false), 0, MOST_FOUND).stream()
                .filter(person -> address.text().equalsIgnoreCase(person.email()))
                .filter(person -> sent.putIfAbsent(person.id(), now) == null)
                .forEach(person -> send(person, now));
    }

    private void send(Person person, Instant now) {
        var own = MailAddress.of(String.valueOf(person.email())).orElseThrow();
        var key = "login-link-" + person.id() + "-" + now.toEpochMilli();
        var secret = rooms.logins().mailedLink(person.id());
        rooms.mail().post(writing.link(person, own, key, secret, now.plus(ResidentLogins.MAILED)));
    }
}
