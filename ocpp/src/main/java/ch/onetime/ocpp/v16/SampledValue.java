package ch.onetime.ocpp.v16;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a meter, as it came: OCPP 1.6 §7.43. What is absent has a meaning, which the methods
 * below know.
 *
 * @param value to the byte, because it may be signed
 */
public record SampledValue(
        String value,
        @Nullable Literal<ReadingContext> context,
        @Nullable Literal<ValueFormat> format,
        @Nullable Literal<Measurand> measurand,
        @Nullable Literal<Phase> phase,
        @Nullable Literal<Location> location,
        @Nullable Literal<UnitOfMeasure> unit) {

    private static final Literal<ReadingContext> PERIODIC =
            Literal.of(ReadingContext.SamplePeriodic);
    private static final Literal<Measurand> REGISTER =
            Literal.of(Measurand.EnergyActiveImportRegister);
    private static final Literal<Location> OUTLET = Literal.of(Location.Outlet);

    private static final Fields<SampledValue> FIELDS = new Fields<>();
    private static final Must<SampledValue, String> VALUE =
            FIELDS.mustOr("", "value", Verbatim.TEXT, SampledValue::value);
    private static final May<SampledValue, Literal<ReadingContext>> CONTEXT =
            FIELDS.may("context", Literals.orElse(ReadingContext.Other), SampledValue::context);
    private static final May<SampledValue, Literal<ValueFormat>> FORMAT =
            FIELDS.may("format", Literals.orElse(ValueFormat.Unlisted), SampledValue::format);
    private static final May<SampledValue, Literal<Measurand>> MEASURAND =
            FIELDS.may("measurand", Literals.orElse(Measurand.Unlisted), SampledValue::measurand);
    private static final May<SampledValue, Literal<Phase>> PHASE =
            FIELDS.may("phase", Literals.orElse(Phase.Unlisted), SampledValue::phase);
    private static final May<SampledValue, Literal<Location>> LOCATION =
            FIELDS.may("location", Literals.orElse(Location.Unlisted), SampledValue::location);
    private static final May<SampledValue, Literal<UnitOfMeasure>> UNIT =
            FIELDS.may("unit", Literals.orElse(UnitOfMeasure.Unlisted), SampledValue::unit);

    static final Shape<SampledValue> SHAPE =
            FIELDS.shape(in ->
                    new SampledValue(
                            in.get(VALUE),
                            in.get(CONTEXT),
                            in.get(FORMAT),
                            in.get(MEASURAND),
                            in.get(PHASE),
                            in.get(LOCATION),
                            in.get(UNIT)));

    /** The number in {@code value}; null for a signed block, for nothing and for nonsense. */
    public @Nullable BigDecimal number() {
        return isSigned() ? null : Decimals.parse(value);
    }

    public boolean isSigned() {
        return format != null && format.is(ValueFormat.SignedData);
    }

    public Literal<ReadingContext> contextOrDefault() {
        return context == null ? PERIODIC : context;
    }

    public Literal<Measurand> measurandOrDefault() {
        return measurand == null ? REGISTER : measurand;
    }

    public Literal<Location> locationOrDefault() {
        return location == null ? OUTLET : location;
    }

    /**
     * Absent, the unit is that of the measurand; null where the measurand has none or is unknown.
     */
    public @Nullable Literal<UnitOfMeasure> unitOrDefault() {
        if (unit != null) return unit;
        var implied = measurandOrDefault().known().unit();
        return implied == null ? null : Literal.of(implied);
    }
}
