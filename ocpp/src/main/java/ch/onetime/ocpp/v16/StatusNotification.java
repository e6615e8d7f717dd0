package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/** A connector's state, or the charger's own as connector 0. OCPP 1.6 §4.9. */
public record StatusNotification(
        long connectorId,
        Literal<ChargePointErrorCode> errorCode,
        @Nullable String info,
        Literal<ChargePointStatus> status,
        @Nullable DeviceTime timestamp,
        @Nullable String vendorId,
        @Nullable String vendorErrorCode)
        implements FromCharger {

    private static final Fields<StatusNotification> FIELDS = new Fields<>();
    private static final Must<StatusNotification, Long> CONNECTOR =
            FIELDS.must("connectorId", Whole.FROM_ZERO, StatusNotification::connectorId);
    private static final Must<StatusNotification, Literal<ChargePointErrorCode>> ERROR_CODE =
            FIELDS.mustOr(
                    Literal.of(ChargePointErrorCode.NoError),
                    "errorCode",
                    Literals.orElse(ChargePointErrorCode.OtherError),
                    StatusNotification::errorCode);
    private static final May<StatusNotification, String> INFO =
            FIELDS.may("info", new Text(50), StatusNotification::info);
    private static final Must<StatusNotification, Literal<ChargePointStatus>> STATUS =
            FIELDS.must(
                    "status",
                    Literals.orElse(ChargePointStatus.Unlisted),
                    StatusNotification::status);
    private static final May<StatusNotification, DeviceTime> TIMESTAMP =
            FIELDS.may("timestamp", Time.TIME, StatusNotification::timestamp);
    private static final May<StatusNotification, String> VENDOR =
            FIELDS.may("vendorId", new Text(255), StatusNotification::vendorId);
    private static final May<StatusNotification, String> VENDOR_ERROR =
            FIELDS.may("vendorErrorCode", new Text(50), StatusNotification::vendorErrorCode);

    static final Shape<StatusNotification> SHAPE =
            FIELDS.shape(in ->
                    new StatusNotification(
                            in.get(CONNECTOR),
                            in.get(ERROR_CODE),
                            in.get(INFO),
                            in.get(STATUS),
                            in.get(TIMESTAMP),
                            in.get(VENDOR),
                            in.get(VENDOR_ERROR)));

    public record Reply() implements FromCharger.Reply {
        static final Shape<Reply> SHAPE = new Fields<Reply>().shape(_ -> new Reply());
    }
}
