package ch.onetime.csms.web.replace;

import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.upkeep.replacing.Replacing;
import java.util.function.Supplier;

/**
 * What this page needs of the house.
 *
 * @param ocppAddress what to type into a charger
 */
public record ReplaceRooms(
        Joining joining,
        Registry registry,
        Bays bays,
        Chargers chargers,
        Replacing replacing,
        Supplier<String> ocppAddress) {}
