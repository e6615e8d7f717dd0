package ch.onetime.csms.api;

import ch.onetime.csms.access.TagStatus;

/** {@link TagStatus} in OCPP's spelling. */
public enum TagWord {
    Accepted,
    Blocked;

    static TagWord of(TagStatus status) {
        return switch (status) {
            case ACCEPTED -> Accepted;
            case BLOCKED -> Blocked;
        };
    }

    TagStatus meant() {
        return switch (this) {
            case Accepted -> TagStatus.ACCEPTED;
            case Blocked -> TagStatus.BLOCKED;
        };
    }
}
