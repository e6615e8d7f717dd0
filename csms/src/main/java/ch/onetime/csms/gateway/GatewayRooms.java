package ch.onetime.csms.gateway;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.DeviceClocks;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.deviation.DeadLetters;
import ch.onetime.csms.station.deviation.Deviations;
import ch.onetime.csms.upkeep.Identifying;
import ch.onetime.csms.upkeep.replacing.Replacing;

/** The rooms this door opens into. */
public record GatewayRooms(
        Database database,
        Events events,
        Registry registry,
        Configuration configuration,
        CommandLog commandLog,
        Deviations deviations,
        DeadLetters deadLetters,
        MachineKeys keys,
        Access access,
        CardLog cards,
        Metering metering,
        Charging charging,
        DeviceClocks clocks,
        Identifying identifying,
        Replacing replacing) {}
