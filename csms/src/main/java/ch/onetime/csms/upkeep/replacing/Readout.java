package ch.onetime.csms.upkeep.replacing;

/**
 * Both meters of a place, as somebody read them when one took over from the other.
 *
 * @param connector of the charger that goes
 */
public record Readout(int connector, Shown old, Shown fresh) {}
