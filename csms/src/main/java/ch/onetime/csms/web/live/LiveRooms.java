package ch.onetime.csms.web.live;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.command.Chargers;
import java.time.InstantSource;

/** The rooms that the live page looks into. */
public record LiveRooms(
        Events events,
        InstantSource clock,
        Joining joining,
        Registry registry,
        Bays bays,
        Chargers chargers,
        Access access,
        People people,
        Metering metering,
        Charging charging,
        Cabling cabling,
        Attention attention) {}
