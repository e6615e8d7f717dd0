package ch.onetime.csms.platform.login;

/** What came of changing what somebody may do. */
public sealed interface TeamChange {
    record Done(User user) implements TeamChange {}

    /** Then nobody could let anybody in any more. */
    record LastOwner() implements TeamChange {}

    record Nobody() implements TeamChange {}
}
