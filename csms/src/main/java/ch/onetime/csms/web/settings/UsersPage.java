package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Invitation;
import ch.onetime.csms.platform.login.Invitee;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.platform.login.TeamChange;
import ch.onetime.csms.platform.login.TokenUse;
import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.web.settings.UsersView.Form;
import ch.onetime.csms.web.settings.UsersView.Member;
import ch.onetime.csms.web.settings.UsersView.Open;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /settings/users}: who may sign in, letting people in, and handing the system over. */
final class UsersPage {
    private static final String PATH = "/settings/users";

    private final SettingsRooms rooms;
    private final Link link;

    UsersPage(SettingsRooms rooms) {
        this.rooms = rooms;
        this.link = new Link(rooms);
    }

    void show(Visit visit) {
        visit.show("settings/users", view(visit, empty(visit), null));
    }

    void invite(Visit visit) {
        var form =
                new Form(
                        visit.field("name"),
                        visit.field("email"),
                        UsersView.ROLES.stream()
                                .filter(role -> role.name().equals(visit.field("role")))
                                .findFirst()
                                .orElse(Role.READER),
                        visit.field("until"));
        invite(
                visit,
                form,
                () -> {
                    var until =
                            form.role() == Role.INSTALLER
                                    ? When.endOf(form.until(), rooms.joining().site().timeZone())
                                    : Optional.<Instant>empty();
                    var invitee =
                            new Invitee(
                                    form.name(),
                                    form.role(),
                                    nullIfEmpty(form.email()),
                                    visit.language().tag(),
                                    until.orElse(null));
                    var invited = rooms.inviting().invite(invitee, visit.caller().name());
                    link.show(visit, invited, PATH);
                });
    }

    /** Whoever has set the system up for somebody else stays until that person has come in. */
    void handOver(Visit visit) {
        var form = new Form(visit.field("name"), visit.field("email"), Role.OWNER, "");
        invite(
                visit,
                form,
                () -> {
                    var from = rooms.logins().userOf(visit.caller()).orElseThrow();
                    var owner =
                            Invitee.owner(
                                    form.name(), nullIfEmpty(form.email()), visit.language().tag());
                    link.show(visit, rooms.inviting().handOver(from, owner), PATH);
                });
    }

    /** The same where the owner is in already. */
    void stepBack(Visit visit) {
        var me = rooms.logins().userOf(visit.caller()).map(User::id).orElse(0L);
        var by = visit.caller().name();
        switch (rooms.team().become(me, Role.INSTALLER, null, by)) {
            case TeamChange.Done(_) -> visit.done("/settings/account", "settings.done.stepback");
            case TeamChange.LastOwner() -> refuse(visit, empty(visit), "settings.wrong.lastowner");
            case TeamChange.Nobody() -> visit.notFound();
        }
    }

    void withdraw(Visit visit) {
        var id = visit.id("id").orElse(0L);
        rooms.inviting().open().stream()
                .filter(invitation -> invitation.id() == id)
                .forEach(
                        invitation -> rooms.inviting().withdraw(invitation, visit.caller().name()));
        visit.done(PATH, "settings.done.withdrawn");
    }

    private void invite(Visit visit, Form form, Runnable inviting) {
        if (!Wishes.isMail(form.email())) {
            refuse(visit, form, "settings.wrong.email");
        } else if (!Wishes.isName(form.name())) {
            refuse(visit, form, "settings.wrong.name");
        } else if (rooms.team().all().stream().anyMatch(user -> Wishes.isSame(user, form.name()))) {
            refuse(visit, form, "settings.wrong.taken");
        } else {
            inviting.run();
        }
    }

    private void refuse(Visit visit, Form form, String objection) {
        visit.refused("settings/users", view(visit, form, visit.say(objection)));
    }

    private static Form empty(Visit visit) {
        var end = visit.now().plus(Team.INSTALLER);
        return new Form("", "", Role.MANAGER, When.field(end, visit.formats().zone()));
    }

    private UsersView view(Visit visit, Form form, @Nullable String objection) {
        var users = rooms.team().all();
        var me = rooms.logins().userOf(visit.caller()).map(User::id).orElse(0L);
        return new UsersView(
                visit.frame("settings"),
                Tab.of(visit, "users"),
                users.stream().map(user -> member(visit, user, me)).toList(),
                rooms.inviting().open().stream().map(one -> open(visit, one)).toList(),
                form,
                visit.caller().role() == Role.OWNER && me != 0,
                users.stream()
                        .filter(user -> user.isLastingOwner() && user.id() != me)
                        .map(User::name)
                        .toList(),
                objection);
    }

    private Member member(Visit visit, User user, long me) {
        var seen =
                rooms.logins().sessionsOf(user).stream()
                        .map(TokenUse::lastAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Member(
                user.id(),
                user.name(),
                "role." + user.role().name(),
                When.access(visit, user.expiresAt()),
                !user.isGoodAt(visit.now()),
                When.seen(visit, seen),
                user.id() == me);
    }

    private static Open open(Visit visit, Invitation invitation) {
        var what =
                invitation.isHandover()
                        ? visit.say("settings.open.handover")
                        : invitation.isForNewPassword()
                                ? visit.say("settings.open.password")
                                : visit.say("role." + invitation.role().name());
        var until = visit.formats().date(invitation.expiresAt());
        return new Open(invitation.id(), invitation.name(), what, until);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
