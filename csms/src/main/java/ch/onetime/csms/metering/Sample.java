package ch.onetime.csms.metering;

import org.jspecify.annotations.Nullable;

/**
 * One sampled value byte for byte as the station sent it (OCPP 1.6 SampledValue); what is absent is
 * absent here too.
 */
public record Sample(
        String value,
        @Nullable String context,
        @Nullable String format,
        @Nullable String measurand,
        @Nullable String phase,
        @Nullable String location,
        @Nullable String unit) {
    /** OCPP 1.6: what does not say why it was sampled was sampled periodically. */
    static final String PERIODIC = "Sample.Periodic";

    static final String REGISTER = "Energy.Active.Import.Register";
    static final String POWER = "Power.Active.Import";
    static final String CURRENT = "Current.Import";

    /** OCPP 1.6: a value that does not say what it measures is the import register. */
    boolean measures(String what) {
        return (measurand == null || measurand.isEmpty())
                ? what.equals(REGISTER)
                : what.equals(measurand);
    }

    /** Signed data are kept for whoever can check them; they are no number. */
    boolean isSigned() {
        return "SignedData".equals(format);
    }

    boolean isFromBegin() {
        return "Transaction.Begin".equals(context);
    }

    boolean isTotal() {
        return phase == null || phase.isEmpty();
    }

    /**
     * @param name such as {@code L1}; chargers also name it with its neutral
     */
    boolean isOfPhase(String name) {
        return phase != null && (phase.equals(name) || phase.equals(name + "-N"));
    }

    /** At the place where the car is supplied, not at the grid side or in the car. */
    boolean isAtOutlet() {
        return location == null || location.isEmpty() || location.equals("Outlet");
    }
}
