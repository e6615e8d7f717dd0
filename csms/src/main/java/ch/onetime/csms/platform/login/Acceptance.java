package ch.onetime.csms.platform.login;

/** What came of accepting an invitation. */
public sealed interface Acceptance {
    /** The person is in. */
    record In(Issued session, User user) implements Acceptance {}

    /** Somebody has this name already, or had it once. */
    record Taken() implements Acceptance {}

    /** Used, withdrawn or too old; or there never was such a one. */
    record Gone() implements Acceptance {}

    record Unfit(Objection why) implements Acceptance {}
}
