package ch.onetime.csms.web.charger;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Logbook;
import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationHistory;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.deviation.Deviations;

/** What the pages of a charger need of the house. */
public record ChargerRooms(
        Registry registry,
        Bays bays,
        StationHistory history,
        Configuration configuration,
        Chargers chargers,
        CommandLog commands,
        Deviations deviations,
        Access access,
        Metering metering,
        Charging charging,
        Logbook logbook,
        FrameJournal journal) {}
