package ch.onetime.csms.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is shown to who looks after the mail: without its text.
 *
 * @param problem what the last failure was; null: there was none
 * @param nextAt when it is tried again
 */
public record SentMail(
        long id,
        String recipient,
        String subject,
        MailState state,
        int attempts,
        @Nullable Delivery problem,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant endedAt) {}
