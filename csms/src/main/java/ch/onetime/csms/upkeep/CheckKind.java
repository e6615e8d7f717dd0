package ch.onetime.csms.upkeep;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What must be right before a charger is handed over. */
public enum CheckKind {
    CONNECTED,
    /** Somebody stood before it and said which bay it serves. */
    BAY,
    /** How its phases lie at the terminals. */
    PHASES,
    TEST_CHARGE,
    LABEL,
    /** Of the whole site: the box keeps its address, because the router is told so. */
    ADDRESS;

    /** What has been found under these is found anew where a charger serves another bay. */
    public static final Set<CheckKind> OF_PLACE =
            Collections.unmodifiableSet(EnumSet.of(BAY, PHASES, TEST_CHARGE, LABEL));

    /** Whether each connector needs it. */
    public boolean isOfConnector() {
        return this != ADDRESS;
    }
}
