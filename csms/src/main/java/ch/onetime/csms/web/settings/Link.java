package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Invitation;
import ch.onetime.csms.platform.login.Invited;
import ch.onetime.csms.platform.mail.Letter;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.Posted;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.visit.Visit;
import java.util.Optional;

/** Shows the link of an invitation, and mails it where there is an address and a server. */
final class Link {
    private final SettingsRooms rooms;

    Link(SettingsRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit, Invited invited, String back) {
        var invitation = invited.invitation();
        var link = rooms.address().get().resolve("/invite/" + invited.secret()).toString();
        visit.show(
                "settings/invited",
                new InvitedView(
                        visit.frame("settings"),
                        Tab.of(visit, "users"),
                        kind(invitation),
                        invitation.name(),
                        link,
                        visit.formats().date(invitation.expiresAt()),
                        visit.say(mailed(visit, invitation, link)),
                        back));
    }

    private static String kind(Invitation invitation) {
        if (invitation.isHandover()) {
            return "settings.invited.handover";
        }
        return invitation.isForNewPassword()
                ? "settings.invited.password"
                : "settings.invited.invitation";
    }

    /** The key of what became of the mail. */
    private String mailed(Visit visit, Invitation invitation, String link) {
        var address = Optional.ofNullable(invitation.email()).flatMap(MailAddress::of);
        if (address.isEmpty()) {
            return "settings.mailed.noaddress";
        }
        var words = Words.in(Language.of(invitation.language()).orElse(visit.language()));
        var until = visit.formats().date(invitation.expiresAt());
        var site = rooms.joining().site().name();
        var kind = kind(invitation);
        var letter =
                new Letter(
                        "invitation-" + invitation.id(),
                        invitation.name(),
                        address.get(),
                        words.say(kind + ".subject", site),
                        words.say(
                                kind + ".mail",
                                invitation.name(),
                                site,
                                link,
                                until,
                                invitation.invitedBy()),
                        invitation.expiresAt());
        return rooms.mail().post(letter) == Posted.NO_SERVER
                ? "settings.mailed.noserver"
                : "settings.mailed.waiting";
    }
}
