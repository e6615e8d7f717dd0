package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Power;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.web.page.Phrase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place to charge.
 *
 * @param id the connector's row, or the station's while it has told of no connector
 * @param connector its number; 0: the charger has only this one
 * @param bay the one it serves; null: none
 * @param person who is in charge of the bay; null: nobody
 * @param charger the charger's name and connector
 * @param power null: not known
 * @param fault what it means; null: none
 */
public record Tile(
        long id,
        Station station,
        int connector,
        Spot spot,
        @Nullable Bay bay,
        @Nullable String person,
        String charger,
        Look look,
        boolean hasCar,
        @Nullable Power power,
        @Nullable Phrase fault) {

    /** On the plan. */
    public String anchor() {
        return "tile-" + id;
    }

    /** In the table. */
    public String row() {
        return "row-" + id;
    }

    public String href() {
        var page = "/stations/" + station.id().value();
        return connector == 0 ? page : page + "?connector=" + connector;
    }

    /** Who made the charger, and what they call it; may be empty. */
    public String make() {
        var boot = station.lastBoot();
        return boot == null ? "" : (said(boot.vendor()) + " " + said(boot.model())).strip();
    }

    /** May be empty. */
    public String firmware() {
        var boot = station.lastBoot();
        return boot == null ? "" : said(boot.firmwareVersion());
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
