package ch.onetime.csms.web.live;

import ch.onetime.csms.station.StatusReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a place to charge looks to people: a shape, a word and a colour, never a colour alone. */
public enum Look {
    FREE("free", "ring", false),
    PLUGGED_IN("wait", "card", true),
    CHARGING("charge", "bolt", true),
    PAUSED_BY_CAR("wait", "bars", true),
    WAITING("wait", "bars", true),
    FINISHING("done", "tick", true),
    RESERVED("wait", "diamond", false),
    OUT_OF_SERVICE("off", "lock", false),
    FAULT("fault", "alert", false),
    OFFLINE("off", "cross", false),
    SILENT("off", "dots", false);

    private final String tone;
    private final String shape;
    private final boolean hasCar;

    Look(String tone, String shape, boolean hasCar) {
        this.tone = tone;
        this.shape = shape;
        this.hasCar = hasCar;
    }

    /**
     * @param report in OCPP 1.6's literals; null if there was none
     * @param isCharging whether a transaction is open, for a charger that reports no status
     */
    public static Look of(@Nullable StatusReport report, boolean isCharging) {
        if (report == null) {
            return isCharging ? CHARGING : SILENT;
        }
        return switch (report.status()) {
            case "Available" -> FREE;
            case "Preparing" -> PLUGGED_IN;
            case "Charging" -> CHARGING;
            case "SuspendedEV" -> PAUSED_BY_CAR;
            case "SuspendedEVSE" -> WAITING;
            case "Finishing" -> FINISHING;
            case "Reserved" -> RESERVED;
            case "Unavailable" -> OUT_OF_SERVICE;
            case "Faulted" -> FAULT;
            default -> isCharging ? CHARGING : SILENT;
        };
    }

    /** The colour, as a class of the stylesheet. */
    public String tone() {
        return tone;
    }

    /** The shape, in the sheet of icons. */
    public String shape() {
        return shape;
    }

    /** Whether a car is certain to stand there. */
    public boolean hasCar() {
        return hasCar;
    }

    /** What it is called, in {@link ch.onetime.csms.web.page.Words}. */
    public String word() {
        return "look." + name().toLowerCase(Locale.ROOT);
    }

    /** The same in a bay, where there is room for one word only. */
    public String shortWord() {
        return "short." + name().toLowerCase(Locale.ROOT);
    }
}
