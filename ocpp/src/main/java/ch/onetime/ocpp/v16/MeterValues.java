package ch.onetime.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meter shows, during a transaction or outside. Connector 0 is the charger's main meter, and
 * the transaction may be absent, over, or nonsense. OCPP 1.6 §4.7.
 */
public record MeterValues(
        long connectorId, @Nullable Long transactionId, List<MeterValue> meterValue)
        implements FromCharger {

    private static final Fields<MeterValues> FIELDS = new Fields<>();
    private static final Must<MeterValues, Long> CONNECTOR =
            FIELDS.mustOr(0L, "connectorId", Whole.FROM_ZERO, MeterValues::connectorId);
    private static final May<MeterValues, Long> TRANSACTION =
            FIELDS.may("transactionId", Whole.ANY, MeterValues::transactionId);
    private static final Must<MeterValues, List<MeterValue>> VALUES =
            FIELDS.mustOr(
                    List.of(),
                    "meterValue",
                    new Items<>(MeterValue.SHAPE, 1),
                    MeterValues::meterValue);

    static final Shape<MeterValues> SHAPE =
            FIELDS.shape(
                    in -> new MeterValues(in.get(CONNECTOR), in.get(TRANSACTION), in.get(VALUES)));

    public record Reply() implements FromCharger.Reply {
        static final Shape<Reply> SHAPE = new Fields<Reply>().shape(_ -> new Reply());
    }
}
