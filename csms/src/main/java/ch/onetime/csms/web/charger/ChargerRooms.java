package ch.onetime.csms.web.charger;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Logbook;
import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationHistory;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.deviation.Deviations;
import ch.onetime.csms.upkeep.Commissioning;
import ch.onetime.csms.upkeep.cards.OfflineCards;
import ch.onetime.csms.upkeep.replacing.Replacing;
import java.net.URI;
import java.util.function.Supplier;

/**
 * What the pages of a charger need of the house.
 *
 * @param address where phones find the pages
 */
public record ChargerRooms(
        Registry registry,
        Bays bays,
        Cabling cabling,
        StationHistory history,
        Configuration configuration,
        Chargers chargers,
        CommandLog commands,
        Deviations deviations,
        Access access,
        People people,
        CardLog cardLog,
        OfflineCards offlineCards,
        Metering metering,
        Charging charging,
        Logbook logbook,
        FrameJournal journal,
        Replacing replacing,
        Commissioning commissioning,
        Supplier<URI> address) {}
