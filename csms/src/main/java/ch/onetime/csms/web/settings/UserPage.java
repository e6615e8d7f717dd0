package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.platform.login.TeamChange;
import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /settings/users/{id}}: what somebody may do, and where they are signed in. */
final class UserPage {
    private static final String PATH = "/settings/users";

    private final SettingsRooms rooms;
    private final Link link;

    UserPage(SettingsRooms rooms) {
        this.rooms = rooms;
        this.link = new Link(rooms);
    }

    void show(Visit visit) {
        with(visit, user -> visit.show("settings/user", view(visit, user, null)));
    }

    void become(Visit visit) {
        var role =
                UsersView.ROLES.stream()
                        .filter(one -> one.name().equals(visit.field("role")))
                        .findFirst();
        with(
                visit,
                user -> {
                    var wanted = role.orElse(user.role());
                    var until =
                            wanted == Role.INSTALLER
                                    ? When.endOf(
                                            visit.field("until"), rooms.joining().site().timeZone())
                                    : Optional.<Instant>empty();
                    var by = visit.caller().name();
                    var change = rooms.team().become(user.id(), wanted, until.orElse(null), by);
                    tell(visit, user, change, "settings.done.role");
                });
    }

    /** From now on a stranger, but the name and the past stay. */
    void end(Visit visit) {
        with(
                visit,
                user -> {
                    var by = visit.caller().name();
                    var change = rooms.team().become(user.id(), user.role(), visit.now(), by);
                    tell(visit, user, change, "settings.done.ended");
                });
    }

    void newPassword(Visit visit) {
        with(
                visit,
                user -> {
                    var by = visit.caller().name();
                    link.show(visit, rooms.inviting().newPassword(user, by), path(user));
                });
    }

    void signOut(Visit visit) {
        with(
                visit,
                user ->
                        tell(
                                visit,
                                user,
                                rooms.team().endSessions(user.id(), visit.caller().name()),
                                "settings.done.signedout"));
    }

    void endSession(Visit visit) {
        var session = visit.id("session").orElse(0L);
        with(
                visit,
                user -> {
                    var isTheirs =
                            rooms.logins().sessionsOf(user).stream()
                                    .anyMatch(use -> use.token().id() == session);
                    if (isTheirs && rooms.logins().revoke(session)) {
                        visit.noted("session.ended", user.name(), "");
                    }
                    visit.done(path(user), "settings.done.signedout");
                });
    }

    void archive(Visit visit) {
        with(
                visit,
                user -> {
                    switch (rooms.team().archive(user.id(), visit.caller().name())) {
                        case TeamChange.Done(_) -> visit.done(PATH, "settings.done.archived");
                        case TeamChange.LastOwner() -> refuse(visit, user);
                        case TeamChange.Nobody() -> visit.notFound();
                    }
                });
    }

    private void tell(Visit visit, User user, TeamChange change, String done) {
        switch (change) {
            case TeamChange.Done(_) -> visit.done(path(user), done);
            case TeamChange.LastOwner() -> refuse(visit, user);
            case TeamChange.Nobody() -> visit.notFound();
        }
    }

    private void refuse(Visit visit, User user) {
        var why = visit.say("settings.wrong.lastowner");
        visit.refused("settings/user", view(visit, user, why));
    }

    private void with(Visit visit, Consumer<User> use) {
        visit.id("id").flatMap(rooms.team()::find).ifPresentOrElse(use, visit::notFound);
    }

    private static String path(User user) {
        return PATH + "/" + user.id();
    }

    private UserView view(Visit visit, User user, @Nullable String objection) {
        var until = Objects.requireNonNullElse(user.expiresAt(), Instant.EPOCH);
        var suggested = until.isAfter(visit.now()) ? until : visit.now().plus(Team.INSTALLER);
        return new UserView(
                visit.frame("settings"),
                Tab.of(visit, "users"),
                user.id(),
                user.name(),
                user.role(),
                When.access(visit, user.expiresAt()),
                !user.isGoodAt(visit.now()),
                user.email(),
                When.field(suggested, visit.formats().zone()),
                SessionRow.of(visit, rooms.logins(), user),
                objection);
    }
}
