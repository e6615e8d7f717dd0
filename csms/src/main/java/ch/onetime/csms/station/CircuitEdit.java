package ch.onetime.csms.station;

/** What came of changing the circuits. */
public sealed interface CircuitEdit {
    record Done(Circuit circuit) implements CircuitEdit {}

    /** There is a main fuse already, or none yet to hang this one on. */
    record Misplaced() implements CircuitEdit {}

    /** No such name, no such fuse, neither one phase nor three, or bays that go backwards. */
    record Unfit() implements CircuitEdit {}

    /** Others hang on it. */
    record InUse() implements CircuitEdit {}

    record Nowhere() implements CircuitEdit {}
}
