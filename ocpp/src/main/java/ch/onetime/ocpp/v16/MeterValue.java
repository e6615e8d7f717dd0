package ch.onetime.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a meter showed at one moment: OCPP 1.6 §7.33. */
public record MeterValue(@Nullable DeviceTime timestamp, List<SampledValue> sampledValue) {
    private static final Fields<MeterValue> FIELDS = new Fields<>();
    private static final May<MeterValue, DeviceTime> TIMESTAMP =
            FIELDS.mustOrNull("timestamp", Time.TIME, MeterValue::timestamp);
    private static final Must<MeterValue, List<SampledValue>> SAMPLES =
            FIELDS.mustOr(
                    List.of(),
                    "sampledValue",
                    new Items<>(SampledValue.SHAPE, 1),
                    MeterValue::sampledValue);

    static final Shape<MeterValue> SHAPE =
            FIELDS.shape(in -> new MeterValue(in.get(TIMESTAMP), in.get(SAMPLES)));
}
