package ch.onetime.csms.web.live;

import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.web.page.Phrase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a charger's error code means to people. */
public final class Faults {
    /** Those of OCPP 1.6 that say something. */
    static final Set<String> EXPLAINED =
            Set.of(
                    "ConnectorLockFailure",
                    "EVCommunicationError",
                    "GroundFailure",
                    "HighTemperature",
                    "InternalError",
                    "LocalListConflict",
                    "OverCurrentFailure",
                    "OverVoltage",
                    "PowerMeterFailure",
                    "PowerSwitchFailure",
                    "ReaderFailure",
                    "ResetFailure",
                    "UnderVoltage",
                    "WeakSignal");

    /** Nobody plugs in here again before an electrician has looked. */
    private static final Set<String> DANGEROUS =
            Set.of("GroundFailure", "OverVoltage", "PowerSwitchFailure");

    private Faults() {}

    public static boolean isDangerous(StatusReport report) {
        return DANGEROUS.contains(report.errorCode());
    }

    public static Phrase phrase(StatusReport report) {
        if (EXPLAINED.contains(report.errorCode())) {
            return Phrase.of("fault." + report.errorCode());
        }
        var told = told(report);
        return told.isEmpty() ? Phrase.of("fault.untold") : Phrase.of("fault.told", told);
    }

    /** The charger's own words: better than nothing, and what its manual explains. */
    private static String told(StatusReport report) {
        var code = report.errorCode();
        var isSaying = !code.equals("NoError") && !code.equals("OtherError");
        return join(join(isSaying ? code : "", report.info()), report.vendorErrorCode());
    }

    private static String join(String text, @Nullable String more) {
        if (more == null || more.isBlank()) {
            return text;
        }
        return text.isEmpty() ? more : text + ", " + more;
    }
}
