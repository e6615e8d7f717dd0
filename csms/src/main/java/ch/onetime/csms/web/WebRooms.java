package ch.onetime.csms.web;

import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.charger.ChargerRooms;
import ch.onetime.csms.web.commissioning.CommissioningRooms;
import ch.onetime.csms.web.entry.EntryRooms;
import ch.onetime.csms.web.live.LiveRooms;
import ch.onetime.csms.web.messages.MessagesRooms;
import ch.onetime.csms.web.people.PeopleRooms;
import ch.onetime.csms.web.print.PrintRooms;
import ch.onetime.csms.web.replace.ReplaceRooms;
import ch.onetime.csms.web.resident.ResidentRooms;
import ch.onetime.csms.web.sessions.SessionRooms;
import ch.onetime.csms.web.settings.SettingsRooms;
import java.util.function.Supplier;

/**
 * What the pages need of the house.
 *
 * @param ocppAddress what to type into a charger
 * @param proxies whose word is believed about who is calling
 * @param isDemo whether the chargers are simulated
 */
public record WebRooms(
        LiveRooms live,
        Logins logins,
        FirstRun firstRun,
        Audit audit,
        Mail mail,
        ResidentRooms residents,
        Supplier<String> ocppAddress,
        TrustedProxies proxies,
        CommissioningRooms commissioning,
        MessagesRooms messages,
        PrintRooms print,
        boolean isDemo,
        ChargerRooms charger,
        ReplaceRooms replace,
        SessionRooms sessions,
        PeopleRooms people,
        SettingsRooms settings,
        EntryRooms entry) {}
