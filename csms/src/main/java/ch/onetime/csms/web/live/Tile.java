package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Power;
import ch.onetime.csms.web.page.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One place to charge.
 *
 * @param id the connector's row, or the station's while it has told of no connector
 * @param station the charger's row
 * @param charger the charger's name and connector
 * @param power null: not known
 * @param fault what it means; null: none
 */
public record Tile(
        long id,
        long station,
        Spot spot,
        String charger,
        Look look,
        boolean hasCar,
        @Nullable Power power,
        @Nullable Phrase fault) {

    public String anchor() {
        return "tile-" + id;
    }
}
