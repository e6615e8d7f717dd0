package ch.onetime.csms.web.entry;

import ch.onetime.csms.access.People;
import ch.onetime.csms.platform.TimeSource;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.ComingIn;
import ch.onetime.csms.platform.login.Inviting;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.WayBack;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.SetupSteps;
import java.util.function.Supplier;

/**
 * What coming in needs of the house.
 *
 * @param ocppAddress what to type into a charger
 * @param timeSource whether somebody sets this machine's clock
 */
public record EntryRooms(
        FirstRun firstRun,
        SetupSteps steps,
        Joining joining,
        Registry registry,
        Bays bays,
        People people,
        Circuits circuits,
        Logins logins,
        Inviting inviting,
        ComingIn comingIn,
        WayBack wayBack,
        Audit audit,
        Supplier<String> ocppAddress,
        Supplier<TimeSource> timeSource) {}
