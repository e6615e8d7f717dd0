package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.DeviceClocks;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.upkeep.CheckBook;
import ch.onetime.csms.upkeep.Commissioning;
import ch.onetime.csms.upkeep.Identifying;
import ch.onetime.csms.upkeep.Testing;
import ch.onetime.csms.upkeep.Tuning;
import java.util.function.Supplier;

/**
 * What these pages need of the house.
 *
 * @param ocppAddress what to type into a charger
 */
public record CommissioningRooms(
        Joining joining,
        Registry registry,
        Circuits circuits,
        DeviceClocks clocks,
        Chargers chargers,
        Commissioning commissioning,
        Identifying identifying,
        CheckBook checks,
        Testing testing,
        Tuning tuning,
        Attention attention,
        Supplier<String> ocppAddress) {}
