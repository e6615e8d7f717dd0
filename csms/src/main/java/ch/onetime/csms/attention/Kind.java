package ch.onetime.csms.attention;

/** What can be out of order, the most urgent first. */
public enum Kind {
    /** Nothing can be kept: no charge can begin. */
    DATABASE_AWAY(Weight.URGENT, false),
    OFFLINE_ALL(Weight.URGENT, false),
    OFFLINE_BOARD(Weight.URGENT, false),
    OFFLINE_SOME(Weight.URGENT, false),
    FAULT(Weight.URGENT, false),
    OFFLINE_ONE(Weight.URGENT, false),
    TWO_DEVICES(Weight.URGENT, true),
    WRONG_PASSWORD(Weight.URGENT, true),
    FREE_VEND(Weight.URGENT, false),
    PROBLEM_REPORTED(Weight.SOON, true),
    WANTS_TO_JOIN(Weight.SOON, false),
    NAMELESS(Weight.SOON, false),
    TURNED_AWAY(Weight.SOON, true),
    CLOCK_WRONG(Weight.SOON, false),
    UNKNOWN_CARD(Weight.SOON, true),
    REFUSED_CARD(Weight.SOON, true),
    STOPS_TO_REVIEW(Weight.SOON, false),
    SESSIONS_TO_REVIEW(Weight.SOON, false),
    SESSIONS_OF_NOBODY(Weight.SOON, false),
    MAIL_FAILS(Weight.SOON, true),
    UNUSABLE_MESSAGE(Weight.LATER, false),
    NAMED_TWICE(Weight.LATER, true);

    /** How soon somebody should look. */
    public enum Weight {
        URGENT,
        SOON,
        LATER
    }

    private final Weight weight;
    private final boolean settleable;

    Kind(Weight weight, boolean settleable) {
        this.weight = weight;
        this.settleable = settleable;
    }

    public Weight weight() {
        return weight;
    }

    /** Whether a person can say that it is done with; the others end when what is wrong ends. */
    public boolean isSettleable() {
        return settleable;
    }

    public boolean isOffline() {
        return switch (this) {
            case OFFLINE_ALL, OFFLINE_BOARD, OFFLINE_SOME, OFFLINE_ONE -> true;
            case DATABASE_AWAY,
                    FAULT,
                    TWO_DEVICES,
                    WRONG_PASSWORD,
                    FREE_VEND,
                    PROBLEM_REPORTED,
                    WANTS_TO_JOIN,
                    NAMELESS,
                    TURNED_AWAY,
                    CLOCK_WRONG,
                    UNKNOWN_CARD,
                    REFUSED_CARD,
                    STOPS_TO_REVIEW,
                    SESSIONS_TO_REVIEW,
                    SESSIONS_OF_NOBODY,
                    MAIL_FAILS,
                    UNUSABLE_MESSAGE,
                    NAMED_TWICE ->
                    false;
        };
    }
}
