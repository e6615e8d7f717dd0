package ch.onetime.csms.web;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.live.Live;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The buttons of the live page. Each is a plain form, so it works without scripts. */
final class Actions {
    private static final Duration JOINING_WINDOW = Duration.ofHours(8);

    private final WebRooms rooms;
    private final Sessions sessions;
    private final Live live;

    Actions(WebRooms rooms, Sessions sessions, Live live) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.live = live;
    }

    void accept(Context http) {
        decide(http, Registration.ACCEPTED);
    }

    void refuse(Context http) {
        decide(http, Registration.REJECTED);
    }

    void openJoining(Context http) {
        sessions.require(http, Right.RUN_STATIONS);
        rooms.live().joining().open(JOINING_WINDOW);
        done(http);
    }

    void closeJoining(Context http) {
        sessions.require(http, Right.RUN_STATIONS);
        rooms.live().joining().close();
        done(http);
    }

    void resolveStop(Context http) {
        sessions.require(http, Right.MANAGE_CARDS);
        number(http.formParam("value")).ifPresent(rooms.live().charging()::resolve);
        done(http);
    }

    void allowCard(Context http) {
        sessions.require(http, Right.MANAGE_CARDS);
        var tag = new IdTag(Objects.requireNonNullElse(http.formParam("value"), ""));
        var access = rooms.live().access();
        if (!tag.isEmpty() && tag.text().length() <= IdTag.LONGEST && access.find(tag).isEmpty()) {
            access.put(new Tag(tag, TagStatus.ACCEPTED, null, null, null, null));
        }
        done(http);
    }

    /** Only about one who still waits: a button that is pressed late undoes nobody's decision. */
    private void decide(Context http, Registration decision) {
        sessions.require(http, Right.RUN_STATIONS);
        var registry = rooms.live().registry();
        number(http.pathParam("id"))
                .flatMap(id -> registry.find(new StationId(id)))
                .filter(one -> one.settings().registration() == Registration.PENDING)
                .ifPresent(one ->
                        registry.change(one.id(), settings -> settings.registered(decision)));
        done(http);
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Long::valueOf);
        } catch (NumberFormatException notFromOurPage) {
            return Optional.empty();
        }
    }

    private void done(Context http) {
        live.lookAgain();
        http.redirect("/", HttpStatus.SEE_OTHER);
    }
}
