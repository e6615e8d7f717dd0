package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Current;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the register and the power among samples, whatever unit and form the station chose. */
final class Quantities {
    private static final Set<String> PHASES = Set.of("L1", "L2", "L3", "L1-N", "L2-N", "L3-N");
    private static final long MILLI = 1_000;

    /**
     * A billion kWh, or a gigawatt: beyond it a charger writes rubbish, and sums would overflow.
     */
    private static final long MOST = 1_000_000_000_000_000L;

    private static final long KILO_MILLI = 1_000_000;

    /** Longer texts are no numbers of a meter; they must not cost us anything. */
    private static final int LONGEST_NUMBER = 32;

    /** Before the decimal point, or behind it. */
    private static final int MOST_DIGITS = 40;

    private Quantities() {}

    /**
     * The import register; the sum of the phases only if no total was sent beside them. Some
     * stations repeat the register of the beginning in every message: a later one goes before it.
     */
    static @Nullable Energy register(List<Sample> samples) {
        var later = total(samples, Sample.REGISTER, "kWh", false);
        var milliwattHours = later == null ? total(samples, Sample.REGISTER, "kWh", true) : later;
        return milliwattHours == null ? null : new Energy(milliwattHours);
    }

    static @Nullable Power power(List<Sample> samples) {
        var milliwatts = total(samples, Sample.POWER, "kW", true);
        return milliwatts == null ? null : new Power(milliwatts);
    }

    /** The import current of each phase; of one sampled twice the first counts. */
    static Currents currents(List<Sample> samples) {
        return new Currents(
                current(samples, "L1"),
                current(samples, "L2"),
                current(samples, "L3"),
                current(samples, null));
    }

    private static @Nullable Current current(List<Sample> samples, @Nullable String phase) {
        for (var sample : samples) {
            if (sample.measures(Sample.CURRENT)
                    && !sample.isSigned()
                    && sample.isAtOutlet()
                    && (phase == null ? sample.isTotal() : sample.isOfPhase(phase))) {
                var milliamperes = milli(sample, "kA");
                return milliamperes == null ? null : new Current(milliamperes);
            }
        }
        return null;
    }

    private static @Nullable Long total(
            List<Sample> samples, String measurand, String kilo, boolean evenFromBegin) {
        Long ofPhases = null;
        for (var sample : samples) {
            if (!sample.measures(measurand)
                    || sample.isSigned()
                    || !sample.isAtOutlet()
                    || (sample.isFromBegin() && !evenFromBegin)) {
                continue;
            }
            var value = milli(sample, kilo);
            if (value == null) {
                continue;
            }
            if (sample.isTotal()) {
                return value;
            }
            if (sample.phase() != null && PHASES.contains(sample.phase())) {
                ofPhases = ofPhases == null ? value : Long.valueOf(ofPhases + value);
            }
        }
        return ofPhases;
    }

    /** An empty or unreadable value is missing, not zero: zero would be billed as a difference. */
    private static @Nullable Long milli(Sample sample, String kilo) {
        var factor = isKilo(sample.unit(), kilo) ? KILO_MILLI : MILLI;
        var text = sample.value().strip();
        if (isShortWholeNumber(text)) {
            return plausible(Long.parseLong(text) * factor);
        }
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            var number = new BigDecimal(text.replace(',', '.'));
            if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
                return null; // 1E999999999 would need a gigabyte to be written out
            }
            return plausible(
                    number.multiply(BigDecimal.valueOf(factor))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact());
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable Long plausible(long milli) {
        return Math.abs(milli) <= MOST ? milli : null;
    }

    private static boolean isKilo(@Nullable String unit, String kilo) {
        return unit != null && unit.strip().equalsIgnoreCase(kilo);
    }

    /** Nearly every value is one, and BigDecimal costs ten times as much. */
    private static boolean isShortWholeNumber(String text) {
        if (text.isEmpty() || text.length() > 12) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
