package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.station.Connector;
import java.util.List;

/** What came of a {@link ReplaceWish}; but for the first nothing was changed. */
public sealed interface Replaced {
    record Done(Replacement replacement) implements Replaced {}

    /** One of the two is not there, or was taken out of the system. */
    record Gone() implements Replaced {}

    /** The one that should come serves a bay already, or somebody charges there. */
    record InUse() implements Replaced {}

    /** The one that should go serves no bay: there is no place to take. */
    record NoPlace() implements Replaced {}

    /** The one that should come has no connector for these. */
    record TooFew(List<Connector> without) implements Replaced {}

    record Doubtful(List<Doubt> doubts) implements Replaced {}

    /**
     * A number that cannot be right.
     *
     * @param connector of the charger that goes
     * @param ofOld which of the two meters
     */
    record Doubt(int connector, boolean ofOld, Known.Doubt why) {}
}
