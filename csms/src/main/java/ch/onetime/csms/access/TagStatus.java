package ch.onetime.csms.access;

/** What a person has decided about a tag. */
public enum TagStatus {
    ACCEPTED,
    BLOCKED
}
