package ch.onetime.csms.web.resident;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.notices.Ending;
import java.util.Optional;

/** Why a charge ended, where that was unexpected: as a word for a list. */
final class Trouble {
    private Trouble() {}

    static Optional<String> word(Transaction charge) {
        return Ending.unexpected(charge)
                .map(ending ->
                        switch (ending) {
                            case POWER -> "resident.ended.power";
                            case EMERGENCY -> "resident.ended.emergency";
                            case CARD -> "resident.ended.card";
                            case CHARGER, FAULT -> "resident.ended.charger";
                            case UNKNOWN -> "resident.ended.unknown";
                        });
    }
}
