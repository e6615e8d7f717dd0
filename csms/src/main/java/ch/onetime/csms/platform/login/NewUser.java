package ch.onetime.csms.platform.login;

/** What came of adding a person. */
public sealed interface NewUser {
    record Added(User user) implements NewUser {}

    /** Somebody has this name already, or had it once. */
    record Taken() implements NewUser {}

    /** The name or the password cannot be taken. */
    record Unfit(Objection why) implements NewUser {}
}
