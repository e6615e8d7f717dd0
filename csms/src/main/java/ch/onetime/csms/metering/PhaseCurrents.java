package ch.onetime.csms.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The currents of one moment, phase by phase, in milliampere. */
public record PhaseCurrents(Map<Phase, Long> milliamps) {
    /** Less is the standby of the car's charger, not a charge. */
    public static final long FLOWING = 1_000;

    private static final String CURRENT = "Current.Import";
    private static final BigDecimal MILLI = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final int LONGEST_NUMBER = 32;

    /** A conductor of the grid. */
    public enum Phase {
        L1,
        L2,
        L3
    }

    public PhaseCurrents {
        milliamps = Map.copyOf(milliamps);
    }

    /** Empty: no current of a phase is among the samples. */
    public static Optional<PhaseCurrents> of(List<Sample> samples) {
        var found = new EnumMap<Phase, Long>(Phase.class);
        for (var sample : samples) {
            var phase = phase(sample.phase());
            var value = phase == null || !sample.measures(CURRENT) ? null : milli(sample.value());
            if (phase != null && value != null && sample.isAtOutlet()) {
                found.put(phase, value);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new PhaseCurrents(found));
    }

    /** The phases on which a car draws. */
    public List<Phase> flowing() {
        return List.of(Phase.values()).stream()
                .filter(phase -> milliamps.getOrDefault(phase, 0L) >= FLOWING)
                .toList();
    }

    public long highest() {
        return milliamps.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** A current between a phase and the neutral conductor is that of the phase. */
    private static @Nullable Phase phase(@Nullable String text) {
        return switch (text) {
            case "L1", "L1-N" -> Phase.L1;
            case "L2", "L2-N" -> Phase.L2;
            case "L3", "L3-N" -> Phase.L3;
            case null, default -> null;
        };
    }

    private static @Nullable Long milli(String text) {
        var number = text.strip().replace(',', '.');
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            var amps = new BigDecimal(number);
            return amps.abs().compareTo(MOST) > 0
                    ? null
                    : amps.multiply(MILLI).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return null;
        }
    }
}
