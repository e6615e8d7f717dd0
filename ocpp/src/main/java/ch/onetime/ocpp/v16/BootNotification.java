package ch.onetime.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A charger has started and says what it is. OCPP 1.6 §4.2. */
public record BootNotification(
        String chargePointVendor,
        String chargePointModel,
        @Nullable String chargePointSerialNumber,
        @Nullable String chargeBoxSerialNumber,
        @Nullable String firmwareVersion,
        @Nullable String iccid,
        @Nullable String imsi,
        @Nullable String meterType,
        @Nullable String meterSerialNumber)
        implements FromCharger {

    private static final Fields<BootNotification> FIELDS = new Fields<>();
    private static final Must<BootNotification, String> VENDOR =
            FIELDS.mustOr(
                    "", "chargePointVendor", new Text(20), BootNotification::chargePointVendor);
    private static final Must<BootNotification, String> MODEL =
            FIELDS.mustOr("", "chargePointModel", new Text(20), BootNotification::chargePointModel);
    private static final May<BootNotification, String> SERIAL =
            FIELDS.may(
                    "chargePointSerialNumber",
                    new Text(25),
                    BootNotification::chargePointSerialNumber);
    private static final May<BootNotification, String> BOX_SERIAL =
            FIELDS.may(
                    "chargeBoxSerialNumber", new Text(25), BootNotification::chargeBoxSerialNumber);
    private static final May<BootNotification, String> FIRMWARE =
            FIELDS.may("firmwareVersion", new Text(50), BootNotification::firmwareVersion);
    private static final May<BootNotification, String> ICCID =
            FIELDS.may("iccid", new Text(20), BootNotification::iccid);
    private static final May<BootNotification, String> IMSI =
            FIELDS.may("imsi", new Text(20), BootNotification::imsi);
    private static final May<BootNotification, String> METER_TYPE =
            FIELDS.may("meterType", new Text(25), BootNotification::meterType);
    private static final May<BootNotification, String> METER_SERIAL =
            FIELDS.may("meterSerialNumber", new Text(25), BootNotification::meterSerialNumber);

    static final Shape<BootNotification> SHAPE =
            FIELDS.shape(in ->
                    new BootNotification(
                            in.get(VENDOR),
                            in.get(MODEL),
                            in.get(SERIAL),
                            in.get(BOX_SERIAL),
                            in.get(FIRMWARE),
                            in.get(ICCID),
                            in.get(IMSI),
                            in.get(METER_TYPE),
                            in.get(METER_SERIAL)));

    public enum Status implements Word {
        Accepted,
        Pending,
        Rejected
    }

    /**
     * @param interval in seconds: between heartbeats when accepted, else until the next boot
     *     message
     */
    public record Reply(Status status, DeviceTime currentTime, long interval)
            implements FromCharger.Reply {

        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, Status> STATUS =
                FIELDS.must("status", OneOf.orElse(Status.Rejected), Reply::status);
        private static final Must<Reply, DeviceTime> NOW =
                FIELDS.must("currentTime", Time.TIME, Reply::currentTime);
        private static final Must<Reply, Long> INTERVAL =
                FIELDS.must("interval", Whole.FROM_ZERO, Reply::interval);

        static final Shape<Reply> SHAPE =
                FIELDS.shape(in -> new Reply(in.get(STATUS), in.get(NOW), in.get(INTERVAL)));

        public Reply(Status status, Instant now, long interval) {
            this(status, DeviceTime.of(now), interval);
        }
    }
}
