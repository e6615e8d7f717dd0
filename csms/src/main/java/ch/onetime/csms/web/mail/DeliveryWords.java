package ch.onetime.csms.web.mail;

import ch.onetime.csms.platform.mail.Delivery;
import ch.onetime.csms.web.page.Phrase;

/** What came of a delivery, and what to do about it. */
public final class DeliveryWords {
    private DeliveryWords() {}

    public static Phrase of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted() -> Phrase.of("mail.outcome.accepted");
            case Delivery.HostNotFound(var host) -> Phrase.of("mail.outcome.host", host);
            case Delivery.Unreachable(var host, var port) ->
                    Phrase.of("mail.outcome.unreachable", host, Integer.toString(port));
            case Delivery.Silent() -> Phrase.of("mail.outcome.silent");
            case Delivery.NotEncrypted() -> Phrase.of("mail.outcome.unencrypted");
            case Delivery.CertificateRefused(var why) -> Phrase.of("mail.outcome.certificate", why);
            case Delivery.PasswordWrong() -> Phrase.of("mail.outcome.password");
            case Delivery.RecipientRefused(var answer) ->
                    Phrase.of("mail.outcome.recipient", answer);
            case Delivery.MailRefused(var answer) -> Phrase.of("mail.outcome.refused", answer);
            case Delivery.Failed(var why) -> Phrase.of("mail.outcome.failed", why);
        };
    }
}
