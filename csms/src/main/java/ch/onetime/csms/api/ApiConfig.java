package ch.onetime.csms.api;

import ch.onetime.csms.platform.TrustedProxies;

/**
 * How this door behaves.
 *
 * @param shortestStationPassword a policy; OCPP 1.6 wants 16 bytes, many chargers cannot
 * @param proxies whose word is believed about who is calling
 */
public record ApiConfig(int shortestStationPassword, TrustedProxies proxies) {}
