package ch.onetime.csms.gateway;

import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Permission;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.StartRequest;
import ch.onetime.csms.charging.StopRequest;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.Moment;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.CallEvent;
import ch.onetime.csms.station.DeviceClock;
import ch.onetime.csms.station.DeviceClocks;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.upkeep.Identifying;
import ch.onetime.csms.upkeep.replacing.Begun;
import ch.onetime.csms.upkeep.replacing.Replacing;
import ch.onetime.ocpp.v16.Authorize;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.DataTransfer;
import ch.onetime.ocpp.v16.DeviceTime;
import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.Heartbeat;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.MeterValue;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StatusNotification;
import ch.onetime.ocpp.v16.StopTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each message of a charger, turned into what a room can do. The reply is made after the commit.
 */
final class Inbound {
    private static final double MOST_WATT_HOURS = 1e12;

    private final Events events;
    private final Registry registry;
    private final CardLog cards;
    private final Charging charging;
    private final Metering metering;
    private final DeviceTimes times;
    private final DeviceClocks clocks;
    private final Identifying identifying;
    private final Replacing replacing;
    private final GatewayConfig config;
    private final InstantSource clock;

    Inbound(GatewayRooms rooms, GatewayConfig config, InstantSource clock) {
        this.events = rooms.events();
        this.registry = rooms.registry();
        this.cards = rooms.cards();
        this.charging = rooms.charging();
        this.metering = rooms.metering();
        this.times = new DeviceTimes(registry);
        this.clocks = rooms.clocks();
        this.identifying = rooms.identifying();
        this.replacing = rooms.replacing();
        this.config = config;
        this.clock = clock;
    }

    FromCharger.Reply reply(StationId station, FromCharger message) {
        return switch (message) {
            case Heartbeat() -> new Heartbeat.Reply(DeviceTime.of(clock.instant()));
            case BootNotification boot -> booted(station, report(boot));
            case Authorize(var tag) -> new Authorize.Reply(info(judge(station, new IdTag(tag))));
            case StatusNotification status -> reported(station, status);
            case MeterValues values -> metered(station, values);
            case StartTransaction start -> started(station, start);
            case StopTransaction stop -> stopped(station, stop);
            // No vendor's messages are understood yet (OCPP 1.6 §4.3).
            case DataTransfer transfer ->
                    DataTransfer.Reply.of(DataTransfer.Status.UnknownVendorId);
        };
    }

    private BootNotification.Reply booted(StationId id, BootReport report) {
        var serial = report.serialNumber();
        if (serial != null && !serial.isBlank()) {
            events.publish(new CallEvent.Introduced(id, serial));
        }
        return answered(registry.booted(id, report));
    }

    private BootNotification.Reply answered(Station station) {
        var now = DeviceTime.of(clock.instant());
        return switch (station.settings().registration()) {
            case ACCEPTED -> bootReply(BootNotification.Status.Accepted, now, config.heartbeat());
            case PENDING -> bootReply(BootNotification.Status.Pending, now, config.pendingRetry());
            case REJECTED -> bootReply(BootNotification.Status.Rejected, now, config.heartbeat());
        };
    }

    private static BootNotification.Reply bootReply(
            BootNotification.Status status, DeviceTime now, Duration interval) {
        return new BootNotification.Reply(status, now, interval.toSeconds());
    }

    private static BootReport report(BootNotification boot) {
        var serial = boot.chargePointSerialNumber();
        return new BootReport(
                boot.chargePointVendor(),
                boot.chargePointModel(),
                serial == null ? boot.chargeBoxSerialNumber() : serial,
                boot.firmwareVersion(),
                boot.iccid(),
                boot.imsi(),
                boot.meterType(),
                boot.meterSerialNumber());
    }

    /** A card held at a charger that is not accepted is remembered, but opens nothing. */
    private Permission judge(StationId station, IdTag tag) {
        return switch (identifying.held(station, tag)) {
            case USUAL -> {
                var permission = charging.authorize(tag, station);
                var isQuarantined = isQuarantined(station, clock.instant());
                cards.asked(station, tag, permission, !isQuarantined);
                yield isQuarantined ? permission.but(Verdict.INVALID) : permission;
            }
            case IDENTIFIES -> new Permission(Verdict.INVALID, null, null, null);
            case TESTS -> new Permission(Verdict.ACCEPTED, null, null, null);
        };
    }

    private StatusNotification.Reply reported(StationId station, StatusNotification status) {
        var now = clock.instant();
        var deviceAt = times.instant(station, status.timestamp(), now);
        clocks.noticed(station, deviceAt, now);
        registry.reported(
                station,
                status.connectorId(),
                new StatusReport(
                        status.status().raw(),
                        status.errorCode().raw(),
                        status.info(),
                        status.vendorErrorCode(),
                        credible(deviceAt, now),
                        now));
        return new StatusNotification.Reply();
    }

    private MeterValues.Reply metered(StationId station, MeterValues values) {
        var now = clock.instant();
        var reference = values.transactionId();
        metering.record(
                registry.connector(station, values.connectorId()),
                reference == null ? null : Long.toString(reference),
                moments(station, values.meterValue(), now));
        return new MeterValues.Reply();
    }

    private StartTransaction.Reply started(StationId station, StartTransaction start) {
        var now = clock.instant();
        var deviceAt = times.instant(station, start.timestamp(), now);
        var standing = standing(station, start, deviceAt);
        var started =
                charging.start(
                        new StartRequest(
                                registry.connector(station, start.connectorId()),
                                new IdTag(start.idTag()),
                                energy(start.meterStart()),
                                written(start.timestamp()),
                                deviceAt,
                                now,
                                start.reservationId(),
                                standing));
        cards.began(
                station,
                Math.clamp(start.connectorId(), 0, Registry.MOST_CONNECTORS),
                new IdTag(start.idTag()),
                started.permission(),
                standing != StartRequest.Standing.REMOVED
                        && !isQuarantined(station, DeviceClock.effective(deviceAt, now)));
        return new StartTransaction.Reply(info(started.permission()), started.reference());
    }

    private StopTransaction.Reply stopped(StationId station, StopTransaction stop) {
        var now = clock.instant();
        var tag = stop.idTag();
        var permission =
                charging.stop(
                        new StopRequest(
                                station,
                                stop.transactionId(),
                                tag == null ? null : new IdTag(tag),
                                energy(stop.meterStop()),
                                written(stop.timestamp()),
                                times.instant(station, stop.timestamp(), now),
                                now,
                                stop.reasonOrDefault().raw(),
                                moments(station, stop.transactionData(), now)));
        return new StopTransaction.Reply(permission.map(Inbound::info).orElse(null));
    }

    private List<Moment> moments(StationId station, List<MeterValue> values, Instant now) {
        return values.stream()
                .map(value -> {
                    var deviceAt = times.instant(station, value.timestamp(), now);
                    var takenAt = credible(deviceAt, now);
                    return new Moment(
                            takenAt == null ? now : takenAt,
                            written(value.timestamp()),
                            deviceAt,
                            Samples.of(value.sampledValue()));
                })
                .toList();
    }

    private StartRequest.Standing standing(
            StationId station, StartTransaction start, @Nullable Instant at) {
        var connector = registry.connector(station, start.connectorId()).number();
        return switch (identifying.begun(station, connector, new IdTag(start.idTag()), at)) {
            case USUAL -> {
                var now = clock.instant();
                var begunAt = DeviceClock.effective(at, now);
                var register = energy(start.meterStart());
                var begun = new Begun(begunAt, now, clocks.behind(station), register);
                yield replacing.hadGone(station, connector, begun)
                        ? StartRequest.Standing.REMOVED
                        : usual(station, begunAt);
            }
            case IDENTIFIES -> StartRequest.Standing.IDENTIFYING;
            case TESTS -> StartRequest.Standing.TEST;
        };
    }

    private StartRequest.Standing usual(StationId station, Instant begunAt) {
        return isQuarantined(station, begunAt)
                ? StartRequest.Standing.QUARANTINED
                : StartRequest.Standing.USUAL;
    }

    /**
     * One that was taken down may still hold charges of before; what it begins later is nobody's.
     */
    private boolean isQuarantined(StationId station, Instant begunAt) {
        var settings = registry.get(station).settings();
        var goneAt = settings.archivedAt();
        return settings.registration() != Registration.ACCEPTED
                || (goneAt != null && !begunAt.isBefore(goneAt));
    }

    private static @Nullable Instant written(@Nullable DeviceTime time) {
        return time == null ? null : time.asUtc();
    }

    /** A time before the charger was built, or in the future, says nothing. */
    private static @Nullable Instant credible(@Nullable Instant deviceAt, Instant now) {
        return deviceAt != null && DeviceClock.isCredible(deviceAt, now) ? deviceAt : null;
    }

    /** No meter counts that far; such a number is rubbish, and the register is missing. */
    private static @Nullable Energy energy(@Nullable Long wattHours) {
        return wattHours == null || Math.abs((double) wattHours) > MOST_WATT_HOURS
                ? null
                : Energy.ofWattHours(wattHours);
    }

    static IdTagInfo info(Permission permission) {
        var status =
                switch (permission.verdict()) {
                    case ACCEPTED -> IdTagInfo.Status.Accepted;
                    case BLOCKED -> IdTagInfo.Status.Blocked;
                    case EXPIRED -> IdTagInfo.Status.Expired;
                    case INVALID -> IdTagInfo.Status.Invalid;
                    case CONCURRENT -> IdTagInfo.Status.ConcurrentTx;
                };
        var expiresAt = permission.expiresAt();
        var parent = permission.parent();
        return new IdTagInfo(
                status,
                expiresAt == null ? null : DeviceTime.of(expiresAt),
                parent == null ? null : parent.text());
    }
}
