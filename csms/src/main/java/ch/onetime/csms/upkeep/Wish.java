package ch.onetime.csms.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * A setting of a charger as it should be, and as it is.
 *
 * @param wanted the value to set; null: of this one only what it must not be is known
 * @param has what the charger says; null: it has said nothing of it
 */
public record Wish(
        String key,
        Purpose purpose,
        @Nullable String wanted,
        @Nullable String has,
        Standing standing) {

    /** What a setting is good for. */
    public enum Purpose {
        /** Known cards charge while the system is away. */
        KNOWN_CARDS_OFFLINE,
        /** It keeps the list of cards that we send. */
        KNOWS_CARDS_ITSELF,
        /** Strangers do not. */
        NO_STRANGERS_OFFLINE,
        /** A charge that is refused ends. */
        ENDS_WHEN_REFUSED,
        /** A start from afar asks as well. */
        ASKS_FROM_AFAR,
        /** Registers at each quarter of an hour. */
        QUARTERS,
        /** Values at least each minute while a car charges. */
        EACH_MINUTE,
        /** Register, power and the currents of the phases. */
        VALUES,
        /** It must not charge for everyone. */
        NO_FREE_CHARGING
    }

    /** How it stands with a wish. */
    public enum Standing {
        /** The charger has not been asked yet. */
        NOT_READ,
        MET,
        DIFFERS,
        /** The charger does not let it be changed, or said no. */
        REFUSED,
        /** The charger does not know such a setting. */
        UNKNOWN
    }

    public boolean isOpen() {
        return standing == Standing.DIFFERS;
    }
}
