package ch.onetime.simulator;

import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.ChargePointErrorCode;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.DeviceTime;
import ch.onetime.ocpp.v16.Literal;
import ch.onetime.ocpp.v16.MeterValue;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.SampledValue;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StatusNotification;
import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.ocpp.v16.StopTransaction;
import java.time.Instant;
import java.util.List;

/** Puts into messages what happens to a charger, with the times that its own clock shows. */
record Wording(Blueprint blueprint) {
    private static final int LONGEST_SERIAL = 25;

    BootNotification boot() {
        var identity = blueprint.identity;
        var serial = identity.length() > LONGEST_SERIAL ? null : identity;
        return new BootNotification(
                blueprint.vendor, blueprint.model, serial, null, "1.0.0", null, null, null, null);
    }

    StatusNotification status(int connector, ChargePointStatus status, ChargePointErrorCode error) {
        return new StatusNotification(
                connector,
                Literal.of(error),
                null,
                Literal.of(status),
                seen(blueprint.clock.instant()),
                null,
                null);
    }

    StartTransaction start(Charge charge) {
        return new StartTransaction(
                charge.connector(), charge.tag(), charge.startWh(), seen(charge.startedAt()), null);
    }

    /** Without a number: the queue knows it when the message goes out. */
    MeterValues meters(int connector, Instant at, List<SampledValue> samples) {
        return new MeterValues(connector, null, List.of(new MeterValue(seen(at), samples)));
    }

    /** Without a number, like the readings. */
    StopTransaction stop(Charge charge, long meterWh, Instant at, StopReason reason) {
        var oneLess =
                blueprint.has(Quirk.METER_STOP_ONE_BELOW_START) && meterWh == charge.startWh();
        return new StopTransaction(
                charge.tag(),
                oneLess ? meterWh - 1 : meterWh,
                seen(at),
                Charge.UNNAMED,
                Literal.of(reason),
                List.of());
    }

    private DeviceTime seen(Instant at) {
        return DeviceTime.of(at.plus(blueprint.clockOffset));
    }
}
