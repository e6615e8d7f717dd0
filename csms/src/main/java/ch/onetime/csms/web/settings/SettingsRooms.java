package ch.onetime.csms.web.settings;

import ch.onetime.csms.access.People;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Inviting;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.Joining;
import java.net.URI;
import java.util.function.Supplier;

/**
 * What the settings need of the house.
 *
 * @param address of these pages, as others reach them, such as {@code http://192.168.1.10:8080}
 */
public record SettingsRooms(
        Logins logins,
        Team team,
        Inviting inviting,
        Audit audit,
        People people,
        Joining joining,
        Circuits circuits,
        Mail mail,
        Supplier<URI> address) {}
