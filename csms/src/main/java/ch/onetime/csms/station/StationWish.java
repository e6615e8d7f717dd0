package ch.onetime.csms.station;

import java.util.function.UnaryOperator;

/**
 * How a station should be; it is announced if nobody knows it yet.
 *
 * @param change from what it is, or from what an accepted newcomer is
 */
public record StationWish(Identity identity, UnaryOperator<StationSettings> change) {}
