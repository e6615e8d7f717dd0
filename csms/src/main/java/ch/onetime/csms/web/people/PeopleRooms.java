package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.access.People;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Registry;

/** The rooms behind the pages about people. */
public record PeopleRooms(
        Registry registry,
        Bays bays,
        Access access,
        People people,
        CardLog cards,
        Charging charging) {}
