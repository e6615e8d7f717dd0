package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.CheckBook;
import java.time.InstantSource;
import java.util.function.Predicate;

/** What is needed to put one charger in the place of another. */
public record ReplacingRooms(
        Database database,
        Registry registry,
        Bays bays,
        Cabling cabling,
        Metering metering,
        Charging charging,
        CheckBook checks,
        Audit audit,
        InstantSource clock,
        Predicate<StationId> isOnline) {}
