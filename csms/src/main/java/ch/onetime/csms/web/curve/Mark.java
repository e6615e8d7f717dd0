package ch.onetime.csms.web.curve;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.station.StationHistory;
import ch.onetime.csms.station.StationHistory.PastStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the power changed, as far as the charger has said so.
 *
 * @param word the key of what happened
 */
public record Mark(Instant at, String word) {
    /** A contact that is loose changes its mind all the time. */
    private static final int MOST_CHANGES = 500;

    private static final int MOST_SHOWN = 12;

    /** The latest few, the earliest of them first. */
    static List<Mark> of(StationHistory history, Transaction one, Instant end) {
        var marks = new ArrayList<Mark>();
        var before = "Charging";
        var told = history.statuses(one.station(), end.plusMillis(1), MOST_CHANGES).reversed();
        for (var past : told) {
            var status = past.report().status();
            if (isAbout(past, one) && !status.equals(before)) {
                var word = word(status);
                if (!word.isEmpty()) {
                    marks.add(new Mark(past.report().receivedAt(), word));
                    before = status;
                }
            }
        }
        return List.copyOf(marks.subList(Math.max(0, marks.size() - MOST_SHOWN), marks.size()));
    }

    private static boolean isAbout(PastStatus past, Transaction one) {
        return past.connector() == one.connector()
                && !past.report().receivedAt().isBefore(one.startedAt());
    }

    /** Empty: it says nothing about the power. */
    private static String word(String status) {
        return switch (status) {
            case "Charging" -> "curve.mark.Charging";
            case "SuspendedEV" -> "curve.mark.SuspendedEV";
            case "SuspendedEVSE" -> "curve.mark.SuspendedEVSE";
            case "Faulted" -> "curve.mark.Faulted";
            default -> "";
        };
    }
}
