package ch.onetime.csms.web.live;

import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.web.messages.Line;
import ch.onetime.csms.web.messages.Places;
import ch.onetime.csms.web.messages.Wording;
import ch.onetime.csms.web.page.Saying;
import java.time.Instant;
import java.util.List;

/** What needs somebody: the matters of the messages, the most urgent of them in words. */
final class Todo {
    private static final int SHOWN = 5;

    private final Attention attention;
    private final Wording wording;

    Todo(LiveRooms rooms) {
        this.attention = rooms.attention();
        this.wording = new Wording(new Places(rooms.registry(), rooms.cabling()));
    }

    /** Who wants to join has a banner of its own. */
    List<Incident> open(Instant now) {
        return attention.open().stream()
                .filter(incident -> incident.kind() != Kind.WANTS_TO_JOIN)
                .filter(incident -> !incident.isMuted(now))
                .toList();
    }

    /** The first few; the others have a page of their own. */
    List<Line> lines(List<Incident> open, Saying saying, Viewer viewer) {
        return open.stream()
                .limit(SHOWN)
                .map(incident -> Line.of(incident, wording, saying, viewer::may))
                .toList();
    }
}
