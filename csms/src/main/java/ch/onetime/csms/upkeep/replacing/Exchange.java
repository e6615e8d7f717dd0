package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Handover.Move;
import ch.onetime.csms.station.MeterEpochs;
import ch.onetime.csms.upkeep.replacing.Replacement.Swap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place with both meters, about to be written.
 *
 * @param to null: the new charger has no connector for it
 * @param epoch the row of what the new meter counts from now on
 */
record Exchange(
        Connector from, @Nullable Connector to, long epoch, Shown oldMeter, Shown newMeter) {

    Move move() {
        return new Move(from, to, from.bay());
    }

    Swap swap() {
        var bay = from.bay();
        return new Swap(
                from.id(),
                to == null ? null : to.id(),
                bay == null ? null : bay.id(),
                oldMeter,
                newMeter);
    }

    void changeMeters(Sql sql, Instant at) {
        MeterEpochs.end(sql, from, oldMeter.register(), at);
        if (to != null) {
            MeterEpochs.begin(sql, epoch, to, newMeter.register(), at);
        }
    }

    /** For the audit: the bay, and what both meters showed. */
    String noted() {
        var bay = from.bayName();
        var place = bay == null ? Integer.toString(from.number()) : bay;
        return place + ": " + text(oldMeter) + (to == null ? "" : " → " + text(newMeter));
    }

    private static String text(Shown shown) {
        var register = shown.register();
        return register == null ? shown.unreadable() : register.milliwattHours() / 1_000 + " Wh";
    }
}
