package ch.onetime.csms.charging;

/**
 * To whom a charge belongs. Decided at its start, and kept when card or bay change hands later.
 *
 * @param by how it was found out
 */
public record Whose(long person, By by) {
    /** What told us. */
    public enum By {
        /** The card is theirs. */
        CARD,
        /** It was at their bay, which needs no card. */
        BAY,
        /** Somebody said so afterwards. */
        BY_HAND
    }
}
