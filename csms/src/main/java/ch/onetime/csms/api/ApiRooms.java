package ch.onetime.csms.api;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Inviting;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.deviation.DeadLetters;
import ch.onetime.csms.station.deviation.Deviations;
import ch.onetime.csms.upkeep.CheckBook;
import ch.onetime.csms.upkeep.Commissioning;
import java.time.InstantSource;

/** The rooms this door opens into. */
public record ApiRooms(
        Events events,
        InstantSource clock,
        FirstRun firstRun,
        Joining joining,
        Logins logins,
        Team team,
        Inviting inviting,
        Audit audit,
        Bays bays,
        Circuits circuits,
        Registry registry,
        Configuration configuration,
        Chargers chargers,
        CommandLog commandLog,
        Deviations deviations,
        DeadLetters deadLetters,
        MachineKeys keys,
        Access access,
        People people,
        Metering metering,
        Charging charging,
        Commissioning commissioning,
        CheckBook checks,
        FrameJournal journal) {}
