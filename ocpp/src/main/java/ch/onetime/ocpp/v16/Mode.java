package ch.onetime.ocpp.v16;

/** How much we put up with from the other side. */
public enum Mode {
    /** Every violation is refused with its own error code: for laboratories. */
    STRICT,
    /** What does not endanger the meaning is repaired, and told as a finding. */
    LENIENT,
    /**
     * For chargers known to be bad. Messages are read as leniently as in LENIENT; what more is put
     * up with concerns frames and handshake.
     */
    PERMISSIVE
}
