package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Event;
import ch.onetime.csms.station.StationId;
import org.jspecify.annotations.Nullable;

/** What happens while chargers are put into service. */
public sealed interface UpkeepEvent extends Event {
    /** Somebody stands before this charger. */
    record Identified(StationId station) implements UpkeepEvent {}

    /**
     * @param connector null: it concerns the whole site
     */
    record Checked(@Nullable Long connector) implements UpkeepEvent {}

    /** A test charge has come further, or has ended. */
    record TestMoved(long connector) implements UpkeepEvent {}

    /** Its settings were read or changed. */
    record SettingsLooked(StationId station) implements UpkeepEvent {}
}
