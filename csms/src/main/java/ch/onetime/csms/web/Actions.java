package ch.onetime.csms.web;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.platform.login.Caller;
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
        var caller = sessions.require(http, Right.RUN_STATIONS);
        rooms.live().joining().open(JOINING_WINDOW);
        noted(caller, "joining.opened", "", JOINING_WINDOW.toMinutes() + " minutes");
        done(http);
    }

    void closeJoining(Context http) {
        var caller = sessions.require(http, Right.RUN_STATIONS);
        rooms.live().joining().close();
        noted(caller, "joining.closed", "", "");
        done(http);
    }

    void resolveStop(Context http) {
        var caller = sessions.require(http, Right.MANAGE_CARDS);
        number(http.formParam("value"))
                .ifPresent(stop -> {
                    rooms.live().charging().resolve(stop);
                    noted(caller, "stop.resolved", Long.toString(stop), "");
                });
        done(http);
    }

    void allowCard(Context http) {
        var caller = sessions.require(http, Right.MANAGE_CARDS);
        var tag = new IdTag(Objects.requireNonNullElse(http.formParam("value"), ""));
        var access = rooms.live().access();
        if (!tag.isEmpty() && tag.text().length() <= IdTag.LONGEST && access.find(tag).isEmpty()) {
            access.put(new Tag(tag, TagStatus.ACCEPTED, null, null, null, null));
            noted(caller, "tag.put", tag.text(), TagStatus.ACCEPTED.name());
        }
        done(http);
    }

    /** Only about one who still waits: a button that is pressed late undoes nobody's decision. */
    private void decide(Context http, Registration decision) {
        var caller = sessions.require(http, Right.RUN_STATIONS);
        var registry = rooms.live().registry();
        number(http.pathParam("id"))
                .flatMap(id -> registry.find(new StationId(id)))
                .filter(one -> one.settings().registration() == Registration.PENDING)
                .ifPresent(one -> {
                    registry.change(one.id(), settings -> settings.registered(decision));
                    noted(caller, "station.put", one.identity().text(), decision.name());
                });
        done(http);
    }

    private void noted(Caller caller, String action, String subject, String detail) {
        rooms.audit().noteDone(caller.name(), action, subject, detail);
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
