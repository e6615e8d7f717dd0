package ch.onetime.csms.api;

/**
 * How this door behaves.
 *
 * @param shortestStationPassword a policy; OCPP 1.6 wants 16 bytes, many chargers cannot
 */
public record ApiConfig(int shortestStationPassword) {}
