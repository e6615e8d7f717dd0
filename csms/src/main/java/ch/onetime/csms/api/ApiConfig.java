package ch.onetime.csms.api;

import ch.onetime.csms.platform.TrustedProxies;

/**
 * How this door behaves.
 *
 * @param shortestStationPassword a policy; OCPP 1.6 wants 16 bytes, many chargers cannot
 */
public record ApiConfig(TrustedProxies proxies, int shortestStationPassword) {}
