package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/** What a station says of itself when it boots (OCPP 1.6 BootNotification), texts as seen. */
public record BootReport(
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String firmwareVersion,
        @Nullable String iccid,
        @Nullable String imsi,
        @Nullable String meterType,
        @Nullable String meterSerialNumber) {}
