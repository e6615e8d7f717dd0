package ch.onetime.csms.notices;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import java.util.Optional;

/** Why a charge ended that its person did not end. */
public enum Ending {
    POWER,
    EMERGENCY,
    CARD,
    CHARGER,
    /** It still goes on for the books, but the charger reports a fault. */
    FAULT,
    /** The charger never said how. */
    UNKNOWN;

    /** Empty: it goes on, it was never allowed, or a person ended it. */
    public static Optional<Ending> unexpected(Transaction charge) {
        var stop = charge.stop();
        if (stop == null
                || charge.verdict() != Verdict.ACCEPTED
                || charge.has(Flag.CLOSED_BY_HAND)) {
            return Optional.empty();
        }
        if (charge.has(Flag.SUPERSEDED)) {
            return Optional.of(UNKNOWN);
        }
        return switch (stop.reason()) {
            case "PowerLoss" -> Optional.of(POWER);
            case "EmergencyStop" -> Optional.of(EMERGENCY);
            case "DeAuthorized" -> Optional.of(CARD);
            case "HardReset", "SoftReset", "Reboot", "Other" -> Optional.of(CHARGER);
            // Local, Remote, EVDisconnected, UnlockCommand, and what a charger made up: somebody
            // was there, or nobody can say that it was not so.
            default -> Optional.empty();
        };
    }
}
