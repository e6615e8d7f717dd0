package ch.onetime.csms.platform.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A code or a link of a resident, without its secret. */
record LoginCode(
        long id,
        long personId,
        Kind kind,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    enum Kind {
        /** Typed from a letter; good on every device of the household until it expires. */
        CODE,
        /** The same letter's QR code. */
        LETTER,
        /** Sent by mail on request; good once. */
        MAILED
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt) && (kind != Kind.MAILED || usedAt == null);
    }
}
