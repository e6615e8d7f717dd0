package ch.onetime.csms.upkeep;

/** What came of the wish to test a charger. */
public sealed interface TestBegin {
    record Begun(TestCharge test) implements TestBegin {}

    /** One runs at this charger already. */
    record AlreadyRuns() implements TestBegin {}

    record Offline() implements TestBegin {}

    /** It has not been let in. */
    record NotAccepted() implements TestBegin {}

    /** Somebody charges there. */
    record InUse() implements TestBegin {}
}
