package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.Wiring;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place to plug in, and what has been checked there.
 *
 * @param number of the connector; 1 where the charger has not told how many it has
 * @param isOneOfSeveral of this charger
 * @param connector null: it has told nothing of it yet
 * @param checks the newest of each kind
 * @param isReopened it serves another bay than the one somebody stood before
 */
public record Place(
        Station station,
        int number,
        boolean isOneOfSeveral,
        @Nullable Connector connector,
        Wiring wiring,
        boolean isOnline,
        Map<CheckKind, Check> checks,
        boolean isReopened) {

    public @Nullable Bay bay() {
        return connector == null ? null : connector.bay();
    }

    /** The charger, and the connector where it has several. */
    public String label() {
        return isOneOfSeveral ? station.label() + " · " + number : station.label();
    }

    public Optional<Check> check(CheckKind kind) {
        return Optional.ofNullable(checks.get(kind));
    }

    public boolean isPlaced() {
        return bay() != null;
    }

    /** Whether somebody still has to stand before it and say which bay it serves. */
    public boolean isToDo() {
        return !isPlaced() || isReopened;
    }

    public boolean isDone() {
        return isPlaced()
                && Arrays.stream(CheckKind.values())
                        .filter(CheckKind::isOfConnector)
                        .allMatch(kind -> check(kind).filter(Check::passed).isPresent());
    }

    /** When somebody last said which bay it serves. */
    public Instant placedAt() {
        return check(CheckKind.BAY).map(Check::at).orElse(Instant.EPOCH);
    }
}
