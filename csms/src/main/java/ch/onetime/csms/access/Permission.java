package ch.onetime.csms.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tag is allowed, as of now.
 *
 * @param parent the group, told to the charger so that it can compare at the stop
 * @param expiresAt until when the charger may remember this
 * @param maxConcurrent null: no limit; whether it is reached only {@code charging} knows
 */
public record Permission(
        Verdict verdict,
        @Nullable IdTag parent,
        @Nullable Instant expiresAt,
        @Nullable Integer maxConcurrent) {

    static final Permission UNKNOWN = new Permission(Verdict.INVALID, null, null, null);

    /** No card was needed: the bay is open to the plug alone. */
    public static final Permission BY_PLUG = new Permission(Verdict.ACCEPTED, null, null, null);

    public boolean isAccepted() {
        return verdict == Verdict.ACCEPTED;
    }

    public Permission but(Verdict other) {
        return new Permission(other, parent, expiresAt, maxConcurrent);
    }

    static Permission of(Tag tag, Instant now) {
        var expiresAt = tag.expiresAt();
        var isExpired = expiresAt != null && !now.isBefore(expiresAt);
        var verdict =
                switch (tag.status()) {
                    case BLOCKED -> Verdict.BLOCKED;
                    case ACCEPTED -> isExpired ? Verdict.EXPIRED : Verdict.ACCEPTED;
                };
        return new Permission(verdict, tag.parent(), expiresAt, tag.maxConcurrent());
    }
}
