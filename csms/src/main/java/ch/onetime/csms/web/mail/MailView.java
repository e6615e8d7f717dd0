package ch.onetime.csms.web.mail;

import ch.onetime.csms.platform.mail.Delivery;
import ch.onetime.csms.platform.mail.Encryption;
import ch.onetime.csms.platform.mail.MailState;
import ch.onetime.csms.platform.mail.SentMail;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param objections the keys of what is wrong, by field
 * @param isSetUp whether a server is kept
 * @param test the test mail that was just sent; null: none
 */
public record MailView(
        Frame frame,
        Formats formats,
        Instant now,
        MailForm form,
        Map<String, String> objections,
        boolean isSetUp,
        @Nullable TestMail test,
        List<SentMail> mails) {

    public List<Encryption> encryptions() {
        return List.of(Encryption.values());
    }

    public String word(Encryption encryption) {
        return frame.say("mail.encryption." + encryption.name().toLowerCase(Locale.ROOT));
    }

    public @Nullable String objection(String field) {
        var key = objections.get(field);
        return key == null ? null : frame.say(key);
    }

    public boolean wasAccepted() {
        return test != null && test.outcome() instanceof Delivery.Accepted;
    }

    /** What came of a delivery, and what to do about it. */
    public String sentence(Delivery delivery) {
        return new Saying(frame.words(), formats, now).say(DeliveryWords.of(delivery));
    }

    public String state(SentMail mail) {
        return switch (mail.state()) {
            case WAITING ->
                    mail.attempts() == 0
                            ? frame.say("mail.state.waiting")
                            : frame.say("mail.state.again", formats.moment(mail.nextAt(), now));
            case SENT -> frame.say("mail.state.sent");
            case GIVEN_UP -> frame.say("mail.state.lost");
        };
    }

    public String tone(SentMail mail) {
        return switch (mail.state()) {
            case WAITING -> mail.attempts() == 0 ? "charge" : "wait";
            case SENT -> "free";
            case GIVEN_UP -> "fault";
        };
    }

    public String shape(SentMail mail) {
        return switch (mail.state()) {
            case WAITING -> mail.attempts() == 0 ? "dots" : "bars";
            case SENT -> "tick";
            case GIVEN_UP -> "alert";
        };
    }

    /** A mail that has gone out in the end needs no excuse. */
    public boolean shows(SentMail mail) {
        return mail.problem() != null && mail.state() != MailState.SENT;
    }

    public String moment(SentMail mail) {
        return formats.moment(mail.createdAt(), now);
    }
}
