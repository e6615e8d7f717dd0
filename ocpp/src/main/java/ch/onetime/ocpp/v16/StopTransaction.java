package ch.onetime.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charging has ended, and nothing can be done about it: understood whatever is wrong with it. OCPP
 * 1.6 §4.10.
 *
 * @param transactionId -1 where the charger names none, or never got one
 */
public record StopTransaction(
        @Nullable String idTag,
        @Nullable Long meterStop,
        @Nullable DeviceTime timestamp,
        long transactionId,
        @Nullable Literal<StopReason> reason,
        List<MeterValue> transactionData)
        implements FromCharger {

    private static final Literal<StopReason> LOCAL = Literal.of(StopReason.Local);

    private static final Fields<StopTransaction> FIELDS = new Fields<>();
    private static final May<StopTransaction, String> ID_TAG =
            FIELDS.may("idTag", IdTagInfo.ID_TOKEN, StopTransaction::idTag);
    private static final May<StopTransaction, Long> METER_STOP =
            FIELDS.mustOrNull("meterStop", Whole.ANY, StopTransaction::meterStop);
    private static final May<StopTransaction, DeviceTime> TIMESTAMP =
            FIELDS.mustOrNull("timestamp", Time.TIME, StopTransaction::timestamp);
    private static final Must<StopTransaction, Long> TRANSACTION =
            FIELDS.mustOr(-1L, "transactionId", Whole.ANY, StopTransaction::transactionId);
    private static final May<StopTransaction, Literal<StopReason>> REASON =
            FIELDS.may("reason", Literals.orElse(StopReason.Other), StopTransaction::reason);
    private static final May<StopTransaction, List<MeterValue>> DATA =
            FIELDS.may(
                    "transactionData",
                    new Items<>(MeterValue.SHAPE, 0),
                    StopTransaction::transactionData);

    static final Shape<StopTransaction> SHAPE =
            FIELDS.shape(in ->
                    new StopTransaction(
                            in.get(ID_TAG),
                            in.get(METER_STOP),
                            in.get(TIMESTAMP),
                            in.get(TRANSACTION),
                            in.get(REASON),
                            orEmpty(in.get(DATA))));

    public Literal<StopReason> reasonOrDefault() {
        return reason == null ? LOCAL : reason;
    }

    private static List<MeterValue> orEmpty(@Nullable List<MeterValue> data) {
        return data == null ? List.of() : data;
    }

    /** Absent when the charger named no card. */
    public record Reply(@Nullable IdTagInfo idTagInfo) implements FromCharger.Reply {
        private static final Fields<Reply> FIELDS = new Fields<>();
        private static final May<Reply, IdTagInfo> INFO =
                FIELDS.may("idTagInfo", IdTagInfo.KIND, Reply::idTagInfo);

        static final Shape<Reply> SHAPE = FIELDS.shape(in -> new Reply(in.get(INFO)));
    }
}
