package ch.onetime.csms.station;

/** How deviations from OCPP are treated in what a station sends. */
public enum ReadingMode {
    /** Every deviation is answered with an error: for certification and the lab. */
    STRICT,
    /** Repair what does not endanger the meaning and note a finding: the default. */
    LENIENT,
    /** Also bears broken frames: for a station known to need it. */
    PERMISSIVE
}
