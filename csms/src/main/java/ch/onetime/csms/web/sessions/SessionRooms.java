package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Logbook;
import ch.onetime.csms.charging.Repair;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationHistory;
import ch.onetime.csms.station.deviation.DeadLetters;

/** What the pages of transactions need of the house. */
public record SessionRooms(
        Registry registry,
        Bays bays,
        Access access,
        People people,
        Metering metering,
        Charging charging,
        Logbook logbook,
        Repair repair,
        DeadLetters deadLetters,
        StationHistory history) {}
