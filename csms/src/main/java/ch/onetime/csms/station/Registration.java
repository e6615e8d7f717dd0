package ch.onetime.csms.station;

/** Whether a person has let this station in. Durable, and independent of any connection. */
public enum Registration {
    /** It wants to join; what it reports is kept in quarantine. */
    PENDING,
    ACCEPTED,
    /** A person said no; it may connect and is told so. */
    REJECTED
}
