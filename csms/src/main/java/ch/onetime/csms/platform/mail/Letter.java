package ch.onetime.csms.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param key what it is about, such as {@code charge-ended-17}: a second letter of the same key is
 *     never sent
 * @param text plain, lines as long as they like
 * @param goodUntil after this it is of no use any more; null: as long as we try
 */
public record Letter(
        String key,
        String recipientName,
        MailAddress recipient,
        String subject,
        String text,
        @Nullable Instant goodUntil) {
    public Letter {
        recipientName = OneLine.of(recipientName);
        subject = OneLine.of(subject);
    }
}
