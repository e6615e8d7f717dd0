package ch.onetime.csms.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card or another tag that somebody has made known to the system.
 *
 * @param parent the group it belongs to (OCPP 1.6 parentIdTag): one may stop what another started
 * @param expiresAt may lie in the past
 * @param maxConcurrent at how many connectors it may charge at once; null: no limit
 * @param label what people call it
 * @param person whose it is; null: nobody's, or nobody said
 */
public record Tag(
        IdTag id,
        TagStatus status,
        @Nullable IdTag parent,
        @Nullable Instant expiresAt,
        @Nullable Integer maxConcurrent,
        @Nullable String label,
        @Nullable Long person) {

    /** Nobody's card, or one of whom nobody says whose it is. */
    public Tag(
            IdTag id,
            TagStatus status,
            @Nullable IdTag parent,
            @Nullable Instant expiresAt,
            @Nullable Integer maxConcurrent,
            @Nullable String label) {
        this(id, status, parent, expiresAt, maxConcurrent, label, null);
    }

    /** One that nobody has said anything about. */
    public static Tag fresh(IdTag id) {
        return new Tag(id, TagStatus.ACCEPTED, null, null, null, null, null);
    }

    public Tag with(TagStatus other) {
        return new Tag(id, other, parent, expiresAt, maxConcurrent, label, person);
    }

    public Tag labelled(@Nullable String other) {
        return new Tag(id, status, parent, expiresAt, maxConcurrent, other, person);
    }

    public Tag of(@Nullable Long other) {
        return new Tag(id, status, parent, expiresAt, maxConcurrent, label, other);
    }

    public Tag {
        if (id.isEmpty() || id.text().length() > IdTag.LONGEST) {
            throw new IllegalArgumentException(
                    "A tag has 1 to "
                            + IdTag.LONGEST
                            + " characters; \""
                            + id.text()
                            + "\" has "
                            + id.text().length()
                            + ".");
        }
        if (parent != null && (parent.isEmpty() || parent.text().length() > IdTag.LONGEST)) {
            throw new IllegalArgumentException(
                    "A parent tag has 1 to " + IdTag.LONGEST + " characters.");
        }
        if (maxConcurrent != null && maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "A tag may charge at one connector or more at once, not at "
                            + maxConcurrent
                            + "; leave the limit out for none.");
        }
    }
}
