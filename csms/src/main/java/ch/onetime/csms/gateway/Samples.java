package ch.onetime.csms.gateway;

import ch.onetime.csms.metering.Sample;
import ch.onetime.ocpp.v16.Literal;
import ch.onetime.ocpp.v16.SampledValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sampled values of the wire as what metering keeps: the value byte for byte. */
final class Samples {
    private Samples() {}

    static List<Sample> of(List<SampledValue> values) {
        var samples = new ArrayList<Sample>(values.size());
        for (var value : values) {
            samples.add(
                    new Sample(
                            value.value(),
                            spelt(value.context()),
                            spelt(value.format()),
                            spelt(value.measurand()),
                            spelt(value.phase()),
                            spelt(value.location()),
                            spelt(value.unit())));
        }
        return samples;
    }

    /** As OCPP spells it, if we know what is meant; else as it came. */
    private static @Nullable String spelt(@Nullable Literal<?> literal) {
        if (literal == null) {
            return null;
        }
        var known = literal.known().wire();
        return known.isEmpty() ? literal.raw() : known;
    }
}
