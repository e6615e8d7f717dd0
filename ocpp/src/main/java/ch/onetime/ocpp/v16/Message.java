package ch.onetime.ocpp.v16;

/** A request in either direction. */
public sealed interface Message permits FromCharger, ToCharger {

    /** The name on the wire is the record's name. */
    default String action() {
        return getClass().getSimpleName();
    }
}
