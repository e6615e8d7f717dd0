package ch.onetime.csms.charging;

/** What a person should know before trusting a transaction. */
public enum Flag {
    /** The station was not accepted when it began. */
    QUARANTINED,
    /** The station had been taken down before it began, whatever its clock says: at no bay. */
    REMOVED,
    /** Somebody tested the charger, or held a card to see which one it is: it is nobody's. */
    TEST,
    /** The station's clock made no sense; times are those of arrival. */
    CLOCK_WRONG,
    /** The next start at this connector came before its stop. */
    SUPERSEDED,
    /** Its stop quoted another number, or none, and was matched by connector and time. */
    STOP_MATCHED,
    /** A second, different stop came; the first counts. */
    STOP_CONFLICT,
    /** Somebody outside the card's group ended it. */
    STOPPED_BY_FOREIGN_TAG,
    /** The register went backwards by more than a rounding; its energy counts as zero. */
    NEGATIVE_ENERGY,
    /** The stop lies before the start. */
    STOP_BEFORE_START,
    /** Start or stop came without a register; it was taken from the readings if there were any. */
    REGISTER_MISSING,
    /** A person closed it. */
    CLOSED_BY_HAND,
    /** Another charger was put in the place of its own while it ran; its own word still counts. */
    REPLACED,
    /**
     * When its charger was replaced it had told nothing for long; what its meter has counted since
     * may be a later charge's that nobody has heard of.
     */
    END_UNSEEN,
    /** A person put its end right; what the station told stays among the stops. */
    CORRECTED_BY_HAND;

    /** Whether no bay's person answers for it, whatever bay the connector serves. */
    public boolean isAtNoBay() {
        return this == QUARANTINED || this == REMOVED;
    }

    /** Whether somebody has to decide something, or should at least have seen it. */
    public boolean asksForAPerson() {
        return switch (this) {
            case QUARANTINED,
                    REMOVED,
                    SUPERSEDED,
                    STOP_CONFLICT,
                    STOPPED_BY_FOREIGN_TAG,
                    NEGATIVE_ENERGY,
                    STOP_BEFORE_START,
                    REGISTER_MISSING,
                    END_UNSEEN ->
                    true;
            case TEST, CLOCK_WRONG, STOP_MATCHED, CLOSED_BY_HAND, REPLACED, CORRECTED_BY_HAND ->
                    false;
        };
    }
}
