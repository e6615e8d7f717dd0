package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;

/**
 * Charging has begun. The charger is telling, not asking: energy may already have flowed while it
 * was offline, so this message is understood whatever is wrong with it. OCPP 1.6 §4.8.
 */
public record StartTransaction(
        long connectorId,
        String idTag,
        @Nullable Long meterStart,
        @Nullable DeviceTime timestamp,
        @Nullable Long reservationId)
        implements FromCharger {

    private static final Fields<StartTransaction> FIELDS = new Fields<>();
    private static final Must<StartTransaction, Long> CONNECTOR =
            FIELDS.mustOr(0L, "connectorId", Whole.FROM_ONE, StartTransaction::connectorId);
    private static final Must<StartTransaction, String> ID_TAG =
            FIELDS.mustOr("", "idTag", IdTagInfo.ID_TOKEN, StartTransaction::idTag);
    private static final May<StartTransaction, Long> METER_START =
            FIELDS.mustOrNull("meterStart", Whole.ANY, StartTransaction::meterStart);
    private static final May<StartTransaction, DeviceTime> TIMESTAMP =
            FIELDS.mustOrNull("timestamp", Time.TIME, StartTransaction::timestamp);
    private static final May<StartTransaction, Long> RESERVATION =
            FIELDS.may("reservationId", Whole.ANY, StartTransaction::reservationId);

    static final Shape<StartTransaction> SHAPE =
            FIELDS.shape(in ->
                    new StartTransaction(
                            in.get(CONNECTOR),
                            in.get(ID_TAG),
                            in.get(METER_START),
                            in.get(TIMESTAMP),
                            in.get(RESERVATION)));

    /** The charger will quote {@code transactionId} in every message about this transaction. */
    public record Reply(IdTagInfo idTagInfo, long transactionId) implements FromCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final Must<Reply, IdTagInfo> INFO =
                FIELDS.must("idTagInfo", IdTagInfo.KIND, Reply::idTagInfo);
        private static final Must<Reply, Long> TRANSACTION =
                FIELDS.must("transactionId", Whole.ANY, Reply::transactionId);

        static final Shape<Reply> SHAPE =
                FIELDS.shape(in -> new Reply(in.get(INFO), in.get(TRANSACTION)));
    }
}
