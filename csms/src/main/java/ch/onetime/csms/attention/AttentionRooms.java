package ch.onetime.csms.attention;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Repair;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.DeviceClocks;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.deviation.DeadLetters;
import ch.onetime.csms.station.report.ProblemReports;
import java.time.InstantSource;

/** The rooms that are watched. */
public record AttentionRooms(
        Database database,
        Events events,
        InstantSource clock,
        Registry registry,
        Chargers chargers,
        Bays bays,
        DeviceClocks clocks,
        Circuits circuits,
        ProblemReports problems,
        DeadLetters deadLetters,
        Access access,
        CardLog cards,
        Charging charging,
        Repair repair,
        People people,
        Mail mail) {}
