package ch.onetime.csms.web.mail;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.platform.mail.Delivery;
import ch.onetime.csms.platform.mail.Letter;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.MailServer;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Visit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /settings/mail}. */
public final class MailPages {
    private static final String PATH = "/settings/mail";
    private static final int SHOWN = 20;

    private final Mail mail;

    public MailPages(Mail mail) {
        this.mail = mail;
    }

    public void routes(Pages pages) {
        pages.get(PATH, Right.MANAGE_ACCESS, this::show);
        pages.post(PATH, Right.MANAGE_ACCESS, this::save);
        pages.post(PATH + "/test", Right.MANAGE_ACCESS, this::test);
        pages.post(PATH + "/forget", Right.MANAGE_ACCESS, this::forget);
    }

    private void show(Visit visit) {
        visit.show("mail/server", view(visit, MailForm.of(mail.server()), Map.of(), null));
    }

    private void save(Visit visit) {
        var form = MailForm.of(visit);
        var objections = form.objections();
        if (!objections.isEmpty()) {
            visit.refused("mail/server", view(visit, form, objections, null));
            return;
        }
        // Not by field(): a password may begin or end with a blank.
        var server = form.meant(visit.http().formParam("password"), mail.server());
        mail.use(server);
        visit.noted("mail.server.changed", server.host(), server.encryption().name());
        visit.done(PATH, "mail.done.saved");
    }

    /** With the server that is kept: what works here works for everybody. */
    private void test(Visit visit) {
        var server = mail.server();
        var typed = visit.field("to");
        var address = MailAddress.of(typed);
        var form = MailForm.of(server);
        if (server.isEmpty()) {
            visit.go(PATH);
        } else if (address.isEmpty()) {
            var objections = Map.of("to", "mail.wrong.address");
            visit.refused("mail/server", view(visit, form, objections, new TestMail(typed, null)));
        } else {
            var delivery = send(visit, server.get(), address.get());
            visit.noted("mail.tested", address.get().text(), delivery.getClass().getSimpleName());
            visit.show("mail/server", view(visit, form, Map.of(), new TestMail(typed, delivery)));
        }
    }

    private void forget(Visit visit) {
        if (mail.forget()) {
            visit.noted("mail.server.forgotten", "", "");
        }
        visit.done(PATH, "mail.done.forgotten");
    }

    private Delivery send(Visit visit, MailServer server, MailAddress address) {
        var site = visit.frame("").site();
        var letter =
                new Letter(
                        "test",
                        visit.caller().name(),
                        address,
                        visit.say("mail.test.subject"),
                        visit.say("mail.test.body", site == null ? "Onetime" : site),
                        null);
        return mail.test(server, letter);
    }

    private MailView view(
            Visit visit, MailForm form, Map<String, String> objections, @Nullable TestMail test) {
        return new MailView(
                visit.frame("settings"),
                visit.formats(),
                visit.now(),
                form,
                objections,
                mail.server().isPresent(),
                test,
                mail.latest(SHOWN));
    }
}
