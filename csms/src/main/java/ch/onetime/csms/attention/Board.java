package ch.onetime.csms.attention;

import ch.onetime.csms.station.StationId;
import java.util.Set;

/** A sub-board, and the chargers whose power comes through it. */
record Board(long id, String name, Set<StationId> stations) {}
