package ch.onetime.csms.attention;

import ch.onetime.csms.platform.mail.Delivery;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.platform.mail.MailStanding;
import ch.onetime.csms.platform.mail.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Mail that does not get through: what waits, and what was given up. */
final class Undelivered implements Watch {
    private final Mail mail;

    Undelivered(Mail mail) {
        this.mail = mail;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.MAIL_FAILS;
    }

    /** Who has forgotten the server on purpose wants no mail. */
    @Override
    public List<Sighting> look(Instant now) {
        var standing = mail.standing();
        return standing.isTrouble() && mail.server().isPresent()
                ? List.of(sighting(standing, now))
                : List.of();
    }

    private static Sighting sighting(MailStanding standing, Instant now) {
        var count = standing.waiting() + standing.givenUp();
        var last = standing.lastFailure().orElse(now);
        return new Sighting(
                Kind.MAIL_FAILS,
                "all",
                List.of(),
                Map.of(
                        Fact.COUNT,
                        Integer.toString(count),
                        Fact.REASON,
                        standing.problem().map(Undelivered::reason).orElse("")),
                count,
                standing.waitingSince().orElse(last),
                last);
    }

    /** Which address was refused is nobody's business who reads the list. */
    private static String reason(Delivery problem) {
        return Problem.text(
                problem instanceof Delivery.RecipientRefused
                        ? new Delivery.RecipientRefused("")
                        : problem);
    }
}
