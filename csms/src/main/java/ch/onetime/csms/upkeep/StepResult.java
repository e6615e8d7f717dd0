package ch.onetime.csms.upkeep;

/**
 * How far one step has come.
 *
 * @param detail a fact for the sentence: which phases, how many milliampere, what was answered
 */
public record StepResult(TestStep step, Outcome outcome, String detail) {
    /** What a charger answers may hold anything; it is kept as one line among others. */
    public StepResult {
        detail = detail.replaceAll("\\R|\\p{Cntrl}", " ");
    }

    /** What came of a step. */
    public enum Outcome {
        RUNNING,
        PASSED,
        FAILED,
        /** The charger cannot do this; no mistake, but good to know. */
        NOT_SUPPORTED,
        /** The charger does not tell what would be needed to judge. */
        NOT_MEASURED
    }

    public boolean isDone() {
        return outcome != Outcome.RUNNING;
    }

    static StepResult passed(TestStep step, String detail) {
        return new StepResult(step, Outcome.PASSED, detail);
    }

    static StepResult failed(TestStep step, String detail) {
        return new StepResult(step, Outcome.FAILED, detail);
    }

    static StepResult running(TestStep step, String detail) {
        return new StepResult(step, Outcome.RUNNING, detail);
    }
}
