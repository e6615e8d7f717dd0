package ch.onetime.csms.platform.mail;

import ch.onetime.csms.platform.mail.Delivery.CertificateRefused;
import ch.onetime.csms.platform.mail.Delivery.Failed;
import ch.onetime.csms.platform.mail.Delivery.HostNotFound;
import ch.onetime.csms.platform.mail.Delivery.MailRefused;
import ch.onetime.csms.platform.mail.Delivery.NotEncrypted;
import ch.onetime.csms.platform.mail.Delivery.PasswordWrong;
import ch.onetime.csms.platform.mail.Delivery.RecipientRefused;
import ch.onetime.csms.platform.mail.Delivery.Silent;
import ch.onetime.csms.platform.mail.Delivery.Unreachable;

/** A failed delivery as it lies in the table: its name, and what there is to say about it. */
public final class Problem {
    private static final int LONGEST = 500;

    private Problem() {}

    public static String text(Delivery delivery) {
        var detail =
                switch (delivery) {
                    case Delivery.Accepted(), Silent(), NotEncrypted(), PasswordWrong() -> "";
                    case HostNotFound(var host) -> host;
                    case Unreachable(var host, var port) -> port + " " + host;
                    case CertificateRefused(var why) -> why;
                    case RecipientRefused(var answer) -> answer;
                    case MailRefused(var answer) -> answer;
                    case Failed(var why) -> why;
                };
        var text = delivery.getClass().getSimpleName() + " " + detail;
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }

    public static Delivery read(String text) {
        var blank = text.indexOf(' ');
        var name = blank < 0 ? text : text.substring(0, blank);
        var detail = blank < 0 ? "" : text.substring(blank + 1);
        return switch (name) {
            case "HostNotFound" -> new HostNotFound(detail);
            case "Unreachable" -> unreachable(detail);
            case "Silent" -> new Silent();
            case "NotEncrypted" -> new NotEncrypted();
            case "CertificateRefused" -> new CertificateRefused(detail);
            case "PasswordWrong" -> new PasswordWrong();
            case "RecipientRefused" -> new RecipientRefused(detail);
            case "MailRefused" -> new MailRefused(detail);
            default -> new Failed(detail);
        };
    }

    private static Delivery unreachable(String detail) {
        var parts = detail.split(" ", 2);
        return parts.length == 2 && parts[0].matches("\\d{1,5}")
                ? new Unreachable(parts[1], Integer.parseInt(parts[0]))
                : new Failed(detail);
    }
}
