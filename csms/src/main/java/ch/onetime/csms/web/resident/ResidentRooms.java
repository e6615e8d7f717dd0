package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.notices.Notices;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.report.ProblemReports;
import java.net.URI;
import java.util.function.Supplier;

/**
 * The rooms behind the residents' pages.
 *
 * @param address where people find the pages
 */
public record ResidentRooms(
        Registry registry,
        Bays bays,
        Chargers chargers,
        CommandLog commandLog,
        Access access,
        People people,
        Charging charging,
        Metering metering,
        ProblemReports reports,
        ResidentLogins logins,
        Notices notices,
        Supplier<URI> address) {}
