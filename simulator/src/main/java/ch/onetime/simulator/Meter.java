package ch.onetime.simulator;

import ch.onetime.ocpp.v16.Literal;
import ch.onetime.ocpp.v16.Measurand;
import ch.onetime.ocpp.v16.Phase;
import ch.onetime.ocpp.v16.SampledValue;
import ch.onetime.ocpp.v16.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meter behind one connector. It counts in milliwatt-hours and keeps the rest of each step, so
 * that the energy it has shown is known exactly.
 */
final class Meter {
    private static final int VOLTS = 230;
    private static final Phase[] PHASES = {Phase.L1, Phase.L2, Phase.L3};

    private final int phases;
    private long milliwattHours;
    private long rest;
    private int watts;

    Meter(int phases) {
        this.phases = phases;
    }

    synchronized void shows(long wattHours) {
        milliwattHours = wattHours * 1_000;
        rest = 0;
    }

    synchronized void draws(int watts) {
        this.watts = watts;
    }

    synchronized void runsFor(Duration time) {
        var wattMillis = watts * time.toMillis() + rest;
        milliwattHours += wattMillis / 3_600;
        rest = wattMillis % 3_600;
    }

    synchronized long wattHours() {
        return milliwattHours / 1_000;
    }

    synchronized long milliwattHours() {
        return milliwattHours;
    }

    /** The register first, then what is drawn now. */
    synchronized List<SampledValue> samples() {
        var samples = new ArrayList<SampledValue>();
        samples.add(register(String.valueOf(wattHours())));
        samples.add(sample(Measurand.PowerActiveImport, UnitOfMeasure.W, null, watts));
        var perPhase = watts / (double) (VOLTS * phases);
        for (var i = 0; i < phases; i++) {
            var amps = BigDecimal.valueOf(Math.round(perPhase * 10), 1);
            samples.add(sample(Measurand.CurrentImport, UnitOfMeasure.A, PHASES[i], amps));
        }
        return samples;
    }

    static SampledValue register(String wattHours) {
        var measurand = Literal.of(Measurand.EnergyActiveImportRegister);
        return new SampledValue(
                wattHours, null, null, measurand, null, null, Literal.of(UnitOfMeasure.Wh));
    }

    private static SampledValue sample(
            Measurand measurand, UnitOfMeasure unit, @Nullable Phase phase, Number value) {
        return new SampledValue(
                value.toString(),
                null,
                null,
                Literal.of(measurand),
                phase == null ? null : Literal.of(phase),
                null,
                Literal.of(unit));
    }
}
