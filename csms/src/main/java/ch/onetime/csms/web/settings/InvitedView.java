package ch.onetime.csms.web.settings;

import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.QrCode;
import gg.jte.Content;
import java.util.List;

/**
 * A link to hand on, shown this once.
 *
 * @param kind the beginning of what is said about it: a first invitation, a handover, a password
 * @param mailed what became of the mail, in words
 */
public record InvitedView(
        Frame frame,
        List<Tab> tabs,
        String kind,
        String name,
        String link,
        String until,
        String mailed,
        String back) {
    public Content code() {
        return QrCode.svg(link, frame.say("settings.invited.code"));
    }
}
