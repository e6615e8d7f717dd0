package ch.onetime.csms.station;

/** The row of a station; people and chargers know it by its {@link Identity}. */
public record StationId(long value) {}
