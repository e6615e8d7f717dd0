package ch.onetime.csms.web.print;

import ch.onetime.csms.access.People;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.upkeep.CheckBook;
import ch.onetime.csms.upkeep.replacing.Replacing;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the papers tell of.
 *
 * @param address where people find the pages
 * @param ocppAddress what to type into a charger
 * @param dataFolder where everything lies
 * @param hasOwnDatabase whether the data lie in a PostgreSQL rather than in that folder
 */
public record PrintRooms(
        Joining joining,
        Registry registry,
        Bays bays,
        Cabling cabling,
        CheckBook checks,
        Replacing replacing,
        Logins logins,
        People people,
        ResidentLogins residents,
        Supplier<URI> address,
        Supplier<URI> ocppAddress,
        Path dataFolder,
        boolean hasOwnDatabase) {}
