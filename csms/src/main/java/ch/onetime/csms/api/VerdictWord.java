package ch.onetime.csms.api;

import ch.onetime.csms.access.Verdict;

/** {@link Verdict} in OCPP's spelling. */
public enum VerdictWord {
    Accepted,
    Blocked,
    Expired,
    Invalid,
    ConcurrentTx;

    static VerdictWord of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Accepted;
            case BLOCKED -> Blocked;
            case EXPIRED -> Expired;
            case INVALID -> Invalid;
            case CONCURRENT -> ConcurrentTx;
        };
    }
}
