package ch.onetime.csms.web.charger;

import ch.onetime.csms.gateway.journal.Direction;
import ch.onetime.csms.gateway.journal.FramePage;
import ch.onetime.csms.gateway.journal.NotedFrame;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.platform.masking.CardMasking;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /stations/{id}/frames}: what was said on the wire, secrets masked, and cards where need
 * be.
 */
public final class FramesPage {
    private static final int FRAMES = 50;

    private final ChargerRooms rooms;

    FramesPage(ChargerRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the template shows.
     *
     * @param older where the frames before these are; null: there are none
     */
    public record FramesView(
            Frame frame, String place, String back, List<Line> lines, @Nullable String older) {
        public String say(String key, Object... values) {
            return frame.say(key, values);
        }
    }

    /** One frame. */
    public record Line(String time, boolean isFromCharger, String text, boolean isCut) {}

    void show(Visit visit) {
        var outlet = Outlet.of(rooms.registry(), visit);
        var page = outlet.flatMap(one -> page(one.station(), visit.param("cursor")));
        if (outlet.isEmpty() || page.isEmpty()) {
            visit.notFound();
            return;
        }
        var next = page.get().nextCursor();
        visit.show(
                "charger/frames",
                new FramesView(
                        visit.frame("garage"),
                        outlet.get().name(visit.words()),
                        outlet.get().path(),
                        page.get().items().stream().map(frame -> line(visit, frame)).toList(),
                        next == null
                                ? null
                                : "/stations/%d/frames?cursor=%s"
                                        .formatted(outlet.get().station().id().value(), next)));
    }

    /** Empty: that is no place in the journal. */
    private Optional<FramePage> page(Station station, String cursor) {
        try {
            var from = cursor.isEmpty() ? null : cursor;
            return Optional.of(rooms.journal().latest(station.id(), from, FRAMES));
        } catch (IllegalArgumentException noCursor) {
            return Optional.empty();
        }
    }

    private static Line line(Visit visit, NotedFrame frame) {
        return new Line(
                visit.formats().second(frame.at(), visit.now()),
                frame.direction() == Direction.IN,
                visit.may(Right.SEE_PEOPLE) ? frame.text() : CardMasking.inMessage(frame.text()),
                frame.isCut());
    }
}
