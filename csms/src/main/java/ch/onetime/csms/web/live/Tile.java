package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Power;
import org.jspecify.annotations.Nullable;

/**
 * One place to charge.
 *
 * @param id the connector's row, or the station's while it has told of no connector
 * @param label the bay, else the charger's name
 * @param isBay whether the label is a bay
 * @param name what people call it in a sentence
 * @param charger the charger's name and connector
 * @param power null: not known
 * @param fault in words; null: none
 */
public record Tile(
        long id,
        String label,
        boolean isBay,
        String name,
        String charger,
        Look look,
        boolean hasCar,
        @Nullable Power power,
        @Nullable String fault) {

    public String anchor() {
        return "tile-" + id;
    }
}
