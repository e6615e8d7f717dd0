package ch.onetime.csms.notices;

import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What notices are made of.
 *
 * @param address where people find the pages
 */
public record NoticeRooms(
        Database database,
        Events events,
        InstantSource clock,
        Joining joining,
        Registry registry,
        Bays bays,
        People people,
        Charging charging,
        ResidentLogins logins,
        Mail mail,
        Supplier<URI> address) {}
